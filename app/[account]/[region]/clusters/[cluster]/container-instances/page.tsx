import { ClusterContainerInstancesScreen } from '@/components/cluster/cluster-container-instances-screen'
import { Prefetch } from '@/lib/api/prefetch'
import { readContainerInstances } from '@/lib/api/read/container-instance'
import { readPlacement } from '@/lib/api/read/placement'
import { pageTitle } from '@/lib/messages/page-title'
import { apiRoutes, type ClusterRef, decoded, placementRef } from '@/lib/routes'

type Props = {
  params: Promise<ClusterRef>
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export const generateMetadata = async ({ params }: Props) =>
  pageTitle('title.containerInstances', await decoded(params))

export default async function Page({ params, searchParams }: Props) {
  const at = await decoded(params)
  const asked = placementRef(at, (await searchParams).place)
  const views = [
    { href: apiRoutes.containerInstances(at), read: () => readContainerInstances(at) },
    { href: apiRoutes.placement(asked), read: () => readPlacement(asked) },
  ]
  return (
    <Prefetch<unknown> views={views}>
      <ClusterContainerInstancesScreen at={at} />
    </Prefetch>
  )
}
