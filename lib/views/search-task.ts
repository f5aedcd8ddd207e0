import type { Task } from '@aws-sdk/client-ecs'
import { worstCondition } from '@/lib/ecs/condition'
import { containerCondition } from '@/lib/ecs/container'
import { parseImage } from '@/lib/ecs/image'
import { isStopped } from '@/lib/ecs/task'
import { type ClusterRef, routes } from '@/lib/routes'
import { networkOf } from './attachment'
import { numberOf, objectsOf, sentenceOf, textOf } from './field'
import type { SearchHit } from './search'
import { lower, searchHit } from './search-cluster'
import type { SearchEntry } from './search-match'
import type { TaskRow } from './task'
import { taskRow } from './task-row'

/** What the tasks of a cluster can be found by: their ids and addresses, the images they run, how they exited. */
export type TaskEntries = {
  readonly tasks: readonly SearchEntry[]
  readonly images: readonly SearchEntry[]
  readonly exitCodes: readonly SearchEntry[]
  /** `family:revision` of every task, with its ARN. */
  readonly revisions: ReadonlyMap<string, string>
}

type Read = { readonly row: TaskRow; readonly task: Task }

// Keys are typed faster than tasks are read anew: those of one list are worked out once.
const known = new WeakMap<readonly Task[], TaskEntries>()

export function taskEntries(at: ClusterRef, tasks: readonly Task[]): TaskEntries {
  const entries = known.get(tasks) ?? newEntries(at, tasks)
  known.set(tasks, entries)
  return entries
}

function newEntries(at: ClusterRef, tasks: readonly Task[]): TaskEntries {
  const read = objectsOf(tasks).map((task) => ({ task, row: taskRow(task, null) }))
  const revisions = read.flatMap(({ row: { taskDefinition } }) =>
    taskDefinition ? [[`${taskDefinition.family}:${taskDefinition.revision}`, taskDefinition.arn] as const] : [],
  )
  return {
    tasks: read.flatMap((each) => [idEntry(at, each), ...addressEntries(at, each)]),
    images: imageEntries(at, read),
    exitCodes: exitCodeEntries(at, read),
    revisions: new Map(revisions),
  }
}

/** Whose task it is: of its service, or of its family when it was run by itself. */
function ownerOf({ serviceName, taskDefinition, group }: TaskRow): string {
  return serviceName ?? taskDefinition?.family ?? group ?? ''
}

function taskHit(at: ClusterRef, row: TaskRow, more: Partial<SearchHit> = {}): SearchHit {
  return searchHit({
    ...at,
    kind: 'task',
    href: routes.task({ ...at, task: row.id }),
    name: row.id,
    owner: ownerOf(row),
    condition: row.condition,
    status: row.lastStatus,
    stoppedAt: row.stoppedAt,
    ...more,
  })
}

function idEntry(at: ClusterRef, { row }: Read): SearchEntry {
  return { match: 'id', names: lower(row.id, row.arn), hit: taskHit(at, row) }
}

function addressEntries(at: ClusterRef, { row, task }: Read): readonly SearchEntry[] {
  const interfaces = objectsOf(task.containers).flatMap((container) => objectsOf(container.networkInterfaces))
  const told = interfaces.flatMap((each) => [textOf(each.privateIpv4Address), textOf(each.ipv6Address)])
  const network = networkOf(task)
  const addresses = [row.privateIp, network?.ipv6 ?? null, ...told].filter((address) => address !== null)
  return [...new Set(addresses)].map((text) => ({
    match: 'address',
    names: lower(text),
    hit: taskHit(at, row, { why: { by: 'privateIp', text, container: null } }),
  }))
}

/** Each image once for each service that runs it: what counts is where an image is, not how often. */
function imageEntries(at: ClusterRef, read: readonly Read[]): readonly SearchEntry[] {
  const runs = read.flatMap(({ row, task }) => {
    const images = objectsOf(task.containers).flatMap(({ image }) => textOf(image) ?? [])
    return [...new Set(images)].map((image) => ({ image, row }))
  })
  return grouped(runs, ({ image, row }) => JSON.stringify([image, ownerOf(row)])).map((group) => {
    const [{ image, row }] = group
    const living = group.filter((each) => !isStopped(each.row.lastStatus))
    const conditions = (living.length > 0 ? living : group).map((each) => each.row.condition)
    const hit = taskHit(at, row, {
      kind: 'image',
      name: ownerOf(row),
      owner: null,
      condition: worstCondition(conditions),
      status: null,
      why: { by: 'image', text: image, container: null },
      taskCount: living.length,
      stoppedAt: null,
      ...(row.serviceName === null ? {} : { href: routes.service({ ...at, service: row.serviceName }) }),
    })
    return { match: 'word', names: imageNames(image), hit }
  })
}

function imageNames(image: string): readonly string[] {
  const { repository, tag, digest } = parseImage(image) ?? { repository: null, tag: null, digest: null }
  const last = repository?.slice(repository.lastIndexOf('/') + 1) ?? null
  return lower(image, repository, last, last && tag && `${last}:${tag}`, tag, digest)
}

/** Tasks that ended alike, together: the newest of them tells why, and names the others. */
function exitCodeEntries(at: ClusterRef, read: readonly Read[]): readonly SearchEntry[] {
  const exits = read.flatMap(({ row, task }) =>
    objectsOf(task.containers).flatMap((each) => {
      const exitCode = numberOf(each.exitCode)
      if (exitCode === null) return []
      const container = textOf(each.name)
      const cause = row.cause?.container === container ? row.cause : null
      const states = { lastStatus: textOf(each.lastStatus), healthStatus: textOf(each.healthStatus) }
      const condition = containerCondition({ ...states, exitCode, reason: sentenceOf(each.reason) })
      return [{ row, exitCode, container, cause, condition }]
    }),
  )
  const alike = ({ row, exitCode, container, cause, condition }: (typeof exits)[number]) =>
    JSON.stringify([exitCode, ownerOf(row), container, cause?.code, condition])
  return grouped(exits, alike).map((group) => {
    const [{ row, exitCode, container, cause, condition }] = newestFirst(group)
    const hit = taskHit(at, row, {
      kind: 'exitCode',
      name: ownerOf(row),
      owner: null,
      condition,
      why: { by: 'exitCode', text: String(exitCode), container },
      taskCount: group.length,
      cause: cause && { code: cause.code, values: cause.values },
    })
    return { match: 'exitCode', names: [String(exitCode)], hit }
  })
}

type Filled<Item> = readonly [Item, ...Item[]]

function newestFirst<Item extends { readonly row: TaskRow }>(group: Filled<Item>): Filled<Item> {
  const [first, ...rest] = group.toSorted((one, other) =>
    (other.row.stoppedAt ?? '').localeCompare(one.row.stoppedAt ?? ''),
  )
  return [first ?? group[0], ...rest]
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Filled<Item>[] {
  const groups = new Map<string, [Item, ...Item[]]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return [...groups.values()]
}
