import { ScopesOverviewScreen } from '@/components/overview/scopes-overview-screen'
import { Prefetch } from '@/lib/api/prefetch'
import { readScopes } from '@/lib/api/read/cluster'
import { readScopesOverview } from '@/lib/api/read/overview'
import { pageTitle } from '@/lib/messages/page-title'
import { apiRoutes } from '@/lib/routes'

export const generateMetadata = () => pageTitle('title.scopes')

// The shell beside the screen lists every scope.
const views = [
  { href: apiRoutes.scopesOverview(), read: readScopesOverview },
  { href: apiRoutes.scopes(), read: readScopes },
]

export default function Page() {
  return (
    <Prefetch<unknown> views={views}>
      <ScopesOverviewScreen />
    </Prefetch>
  )
}
