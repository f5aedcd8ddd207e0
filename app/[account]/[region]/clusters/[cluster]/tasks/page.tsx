import { ClusterTasksScreen } from '@/components/cluster/cluster-tasks-screen'
import { Prefetch } from '@/lib/api/prefetch'
import { readTasks } from '@/lib/api/read/task'
import { pageTitle } from '@/lib/messages/page-title'
import { apiRoutes, type ClusterRef, decoded } from '@/lib/routes'

type Props = { params: Promise<ClusterRef> }

export const generateMetadata = async ({ params }: Props) => pageTitle('title.tasks', await decoded(params))

export default async function Page({ params }: Props) {
  const at = await decoded(params)
  return (
    <Prefetch views={[{ href: apiRoutes.tasks(at), read: () => readTasks(at) }]}>
      <ClusterTasksScreen at={at} />
    </Prefetch>
  )
}
