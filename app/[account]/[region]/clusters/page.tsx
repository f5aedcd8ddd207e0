import { ClustersScreen } from '@/components/cluster/clusters-screen'
import { Prefetch } from '@/lib/api/prefetch'
import { readClusters } from '@/lib/api/read/cluster'
import { pageTitle } from '@/lib/messages/page-title'
import { apiRoutes, decoded, type ScopeRef } from '@/lib/routes'

type Props = { params: Promise<ScopeRef> }

export const generateMetadata = async ({ params }: Props) => pageTitle('title.clusters', await decoded(params))

export default async function Page({ params }: Props) {
  const at = await decoded(params)
  return (
    <Prefetch views={[{ href: apiRoutes.clusters(at), read: () => readClusters(at) }]}>
      <ClustersScreen at={at} />
    </Prefetch>
  )
}
