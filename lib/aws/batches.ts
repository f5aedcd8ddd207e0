import 'server-only'
import type { Notice } from '@/lib/problem'

/** How many things one Describe operation takes at most. Source: Amazon ECS API Reference, each operation's page. */
export const batchSize = {
  clusters: 100,
  services: 10,
  tasks: 100,
  containerInstances: 100,
  taskDefinitions: 1,
  serviceDeployments: 20,
  serviceRevisions: 20,
} as const

/** What a Describe operation found, and what it listed under `failures`. */
export type Described<Item> = { readonly items: readonly Item[]; readonly notices: readonly Notice[] }

/** How far a walk has come: `totalCount` counts what was listed so far and may still grow. */
export type Progress<Item> = Described<Item> & { readonly loadedCount: number; readonly totalCount: number }

type Walk<Item> = {
  /** The ids, page by page, as the List operations give them. */
  readonly ids: AsyncIterable<readonly string[]>
  readonly size: number
  readonly describe: (batch: readonly string[]) => Promise<Described<Item>>
  readonly onProgress?: (progress: Progress<Item>) => void
}

/**
 * Describes everything that a walk lists with the fewest calls: a full batch leaves as soon as it is full, while
 * the next pages are still being listed; what AWS lists twice is asked once; the order is the order of the list.
 * Errors: the first Problem of any page or batch, after all the others have ended and reported their progress.
 */
export async function describeAll<Item>({ ids, size, describe, onProgress }: Walk<Item>): Promise<Described<Item>> {
  const answers: Described<Item>[] = []
  const running: Promise<void>[] = []
  const seen = new Set<string>()
  let waiting: string[] = []
  let loadedCount = 0
  const send = (batch: readonly string[]) => {
    const place = running.length
    const arrive = (answer: Described<Item>) => {
      answers[place] = answer
      loadedCount += batch.length
      onProgress?.({ ...joined(answers), loadedCount, totalCount: seen.size })
    }
    const answer = describe(batch).then(arrive)
    // looked at when the listing is over; until then a failure must not count as one that nobody handles
    answer.catch(() => {})
    running.push(answer)
  }
  const listing = await settled(async () => {
    for await (const page of ids) {
      for (const id of page) {
        if (seen.has(id)) continue
        seen.add(id)
        waiting.push(id)
      }
      for (; waiting.length >= size; waiting = waiting.slice(size)) send(waiting.slice(0, size))
    }
  })
  if (waiting.length > 0) send(waiting)
  const failed = [listing, ...(await Promise.allSettled(running))].find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
  return joined(answers)
}

async function settled(work: () => Promise<void>): Promise<PromiseSettledResult<void>> {
  const [result] = await Promise.allSettled([work()])
  return result
}

// flatMap skips the places of batches that have not answered yet
function joined<Item>(answers: readonly Described<Item>[]): Described<Item> {
  return { items: answers.flatMap((answer) => answer.items), notices: answers.flatMap((answer) => answer.notices) }
}
