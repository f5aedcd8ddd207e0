import { TaskScreen } from '@/components/task/task-screen'
import { Prefetch } from '@/lib/api/prefetch'
import { readTask } from '@/lib/api/read/task'
import { pageTitle } from '@/lib/messages/page-title'
import { apiRoutes, decoded, type TaskRef } from '@/lib/routes'

type Props = { params: Promise<TaskRef> }

export const generateMetadata = async ({ params }: Props) => pageTitle('title.task', await decoded(params))

export default async function Page({ params }: Props) {
  const at = await decoded(params)
  return (
    <Prefetch views={[{ href: apiRoutes.task(at), read: () => readTask(at) }]}>
      <TaskScreen at={at} />
    </Prefetch>
  )
}
