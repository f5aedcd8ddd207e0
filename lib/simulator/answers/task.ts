import type { Task } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { Region, TaskRecord } from '../world'

/** A task as the API shows it; tags stay empty unless asked for. */
export function taskAnswer(region: Region, { task }: TaskRecord, options: { tags: boolean }): Wire<Task> {
  const { tags, ...answer } = structuredClone(task)
  return { ...answer, tags: options.tags ? structuredClone(region.tags.get(task.taskArn ?? '') ?? tags ?? []) : [] }
}
