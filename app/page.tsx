import { ScopesOverviewScreen } from '@/components/overview/scopes-overview-screen'
import { Prefetch } from '@/lib/api/prefetch'
import { readScopesOverview } from '@/lib/api/read/overview'
import { pageTitle } from '@/lib/messages/page-title'
import { apiRoutes } from '@/lib/routes'

export const generateMetadata = () => pageTitle('title.scopes')

export default function Page() {
  return (
    <Prefetch views={[{ href: apiRoutes.scopesOverview(), read: readScopesOverview }]}>
      <ScopesOverviewScreen />
    </Prefetch>
  )
}
