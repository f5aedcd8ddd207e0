import { ScopesScreen } from '@/components/cluster/scopes-screen'
import { Prefetch } from '@/lib/api/prefetch'
import { readScopes } from '@/lib/api/read/cluster'
import { pageTitle } from '@/lib/messages/page-title'
import { apiRoutes } from '@/lib/routes'

export const generateMetadata = () => pageTitle('title.scopes')

export default function Page() {
  return (
    <Prefetch views={[{ href: apiRoutes.scopes(), read: readScopes }]}>
      <ScopesScreen />
    </Prefetch>
  )
}
