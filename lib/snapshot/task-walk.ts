import 'server-only'
import type { Task } from '@aws-sdk/client-ecs'
import { batchSize, type Described, describeAll, type Progress } from '@/lib/aws/batches'
import type { Call } from '@/lib/aws/call'
import { describeTasks, listTasks, type TaskFilter } from '@/lib/aws/task'

type TaskWalk = Omit<TaskFilter, 'desiredStatus'> & {
  /** False when DescribeClusters counts no running and no pending task. */
  readonly mayHaveRunning: boolean
  /** Tasks of the last walk that had stopped for good: they do not change any more. */
  readonly stopped: ReadonlyMap<string, Task>
  readonly onProgress: (progress: Progress<Task>) => void
}

/**
 * All tasks of a cluster, or those of a service or a family in it, running and stopped, with the fewest calls: both lists feed the
 * same batches of 100, and what has stopped for good is not described again.
 * `desiredStatus` STOPPED also lists tasks that are still stopping, so only `lastStatus` STOPPED is final.
 */
export async function walkTasks(call: Call, walk: TaskWalk): Promise<Described<Task>> {
  const { cluster, serviceName, family, stopped } = walk
  const filter = { cluster, serviceName, family }
  const known: Task[] = []
  const ids = merged([
    ...(walk.mayHaveRunning ? [listTasks(call, { ...filter, desiredStatus: 'RUNNING' as const })] : []),
    withoutKnown(listTasks(call, { ...filter, desiredStatus: 'STOPPED' as const }), stopped, known),
  ])
  const described = await describeAll({
    ids,
    size: batchSize.tasks,
    describe: (batch) => describeTasks(call, cluster, batch),
    onProgress: (progress) =>
      walk.onProgress({
        ...progress,
        items: [...progress.items, ...known],
        loadedCount: progress.loadedCount + known.length,
        totalCount: progress.totalCount + known.length,
      }),
  })
  return { items: newestFirst([...described.items, ...known]), notices: described.notices }
}

// AWS lists in no promised order, and two lists are walked at once: rows must not jump between two looks
function newestFirst(tasks: readonly Task[]): Task[] {
  const createdMs = (task: Task) => task.createdAt?.getTime() ?? 0
  const byArn = (one: Task, other: Task) => ((one.taskArn ?? '') < (other.taskArn ?? '') ? -1 : 1)
  return [...tasks].sort((one, other) => createdMs(other) - createdMs(one) || byArn(one, other))
}

/** Tasks that have stopped for good, by ARN. */
export function stoppedTasks(tasks: readonly Task[]): Map<string, Task> {
  const final = tasks.filter((task) => task.lastStatus === 'STOPPED' && task.taskArn)
  return new Map(final.map((task) => [task.taskArn ?? '', task]))
}

async function* withoutKnown(
  pages: AsyncIterable<readonly string[]>,
  stopped: ReadonlyMap<string, Task>,
  known: Task[],
): AsyncGenerator<readonly string[]> {
  for await (const page of pages) {
    const unknown: string[] = []
    for (const arn of page) {
      const task = stopped.get(arn)
      if (task) known.push(task)
      else unknown.push(arn)
    }
    yield unknown
  }
}

/** The pages of several walks at once, each as it comes. */
async function* merged<Item>(walks: readonly AsyncIterable<Item>[]): AsyncGenerator<Item> {
  const next = (iterator: AsyncIterator<Item>) => {
    const coming = iterator.next().then((result) => ({ iterator, result }))
    // when another walk fails first, nobody is left to hear of this one's failure
    coming.catch(() => {})
    return coming
  }
  const iterators = walks.map((walk) => walk[Symbol.asyncIterator]())
  const waiting = new Map(iterators.map((iterator) => [iterator, next(iterator)]))
  while (waiting.size > 0) {
    const { iterator, result } = await Promise.race(waiting.values())
    if (result.done) {
      waiting.delete(iterator)
      continue
    }
    waiting.set(iterator, next(iterator))
    yield result.value
  }
}
