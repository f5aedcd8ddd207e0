import { ClusterContainerInstancesScreen } from '@/components/cluster/cluster-container-instances-screen'
import { Prefetch } from '@/lib/api/prefetch'
import { readContainerInstances } from '@/lib/api/read/container-instance'
import { pageTitle } from '@/lib/messages/page-title'
import { apiRoutes, type ClusterRef, decoded } from '@/lib/routes'

type Props = { params: Promise<ClusterRef> }

export const generateMetadata = async ({ params }: Props) =>
  pageTitle('title.containerInstances', await decoded(params))

export default async function Page({ params }: Props) {
  const at = await decoded(params)
  return (
    <Prefetch views={[{ href: apiRoutes.containerInstances(at), read: () => readContainerInstances(at) }]}>
      <ClusterContainerInstancesScreen at={at} />
    </Prefetch>
  )
}
