import { ClusterScreen } from '@/components/cluster/cluster-screen'
import { Prefetch } from '@/lib/api/prefetch'
import { readCluster } from '@/lib/api/read/cluster'
import { pageTitle } from '@/lib/messages/page-title'
import { apiRoutes, type ClusterRef, decoded } from '@/lib/routes'

type Props = { params: Promise<ClusterRef> }

export const generateMetadata = async ({ params }: Props) => pageTitle('title.cluster', await decoded(params))

export default async function Page({ params }: Props) {
  const at = await decoded(params)
  return (
    <Prefetch views={[{ href: apiRoutes.cluster(at), read: () => readCluster(at) }]}>
      <ClusterScreen at={at} />
    </Prefetch>
  )
}
