import 'server-only'
import { DescribeTasksCommand, ListTasksCommand, type Task } from '@aws-sdk/client-ecs'
import type { Described } from './batches'
import { ask, type Call } from './call'
import { failureNotices } from './failure'
import { pageSize, pages } from './pages'

/**
 * Which tasks of a cluster: `desiredStatus` has to be named, since ECS lists stopped tasks only when asked for them.
 * Source: ListTasks (`PENDING` is accepted and returns nothing).
 */
export type TaskFilter = {
  readonly cluster: string
  readonly desiredStatus: 'RUNNING' | 'STOPPED'
  readonly serviceName?: string | undefined
  readonly family?: string | undefined
}

/** ARNs of tasks, page by page. */
export function listTasks(call: Call, filter: TaskFilter): AsyncGenerator<readonly string[]> {
  return pages(
    'ListTasks',
    (nextToken) =>
      ask(call, { action: 'ListTasks', resource: filter.cluster }, (client) =>
        client.send(new ListTasksCommand({ ...filter, maxResults: pageSize, nextToken })),
      ),
    (output) => output.taskArns,
  )
}

/** Up to 100 tasks of one cluster, by id or ARN. */
export async function describeTasks(call: Call, cluster: string, tasks: readonly string[]): Promise<Described<Task>> {
  const resource = tasks.length === 1 ? tasks[0] : cluster
  const output = await ask(call, { action: 'DescribeTasks', resource }, (client) =>
    client.send(new DescribeTasksCommand({ cluster, tasks: [...tasks], include: ['TAGS'] })),
  )
  return { items: output.tasks ?? [], notices: failureNotices('tasks', output.failures) }
}
