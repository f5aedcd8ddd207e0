import type { Task } from '@aws-sdk/client-ecs'
import { nameOf, parseRevision } from '@/lib/ecs/arn'
import { worstCondition } from '@/lib/ecs/condition'
import { containerCondition } from '@/lib/ecs/container'
import { parseImage } from '@/lib/ecs/image'
import { isStopped } from '@/lib/ecs/task'
import { type ClusterRef, routes } from '@/lib/routes'
import { networkOf } from './attachment'
import { numberOf, objectsOf, sentenceOf, textOf } from './field'
import { revisionName } from './revision-name'
import type { SearchHit } from './search'
import { lower, searchHit } from './search-cluster'
import { once, type SearchEntry } from './search-match'
import type { TaskRow } from './task'
import { serviceNameOf, taskRow } from './task-row'

/** What the tasks of a cluster can be found by: their ids and addresses, the images they run, how they exited. */
export type TaskEntries = {
  readonly tasks: readonly SearchEntry[]
  readonly images: readonly SearchEntry[]
  readonly exitCodes: readonly SearchEntry[]
  /** The ARNs of the revisions that they are tasks of. */
  readonly revisions: readonly string[]
}

/** A task, of which the row is made when it is found. */
type Read = {
  readonly task: Task
  readonly id: string
  /** Whose task it is: of its service, or of its family when it was run by itself. */
  readonly owner: string
  readonly serviceName: string | null
  readonly isPast: boolean
  readonly row: () => TaskRow
}

// Keys are typed faster than tasks are read anew: those of one list are worked out once.
const known = new WeakMap<readonly Task[], TaskEntries>()

/** What a search finds of tasks: ids, private addresses, images, exit codes and the revisions they run. */
export function taskEntries(at: ClusterRef, tasks: readonly Task[]): TaskEntries {
  const entries = known.get(tasks) ?? newEntries(at, tasks)
  known.set(tasks, entries)
  return entries
}

function newEntries(at: ClusterRef, tasks: readonly Task[]): TaskEntries {
  const read = objectsOf(tasks).map(readTask)
  const arns = new Set(read.flatMap(({ task }) => task.taskDefinitionArn ?? []))
  return {
    tasks: read.flatMap((each) => [idEntry(at, each), ...addressEntries(at, each)]),
    images: imageEntries(at, read),
    exitCodes: exitCodeEntries(at, read),
    revisions: [...arns].flatMap((arn) => revisionName(arn)?.arn ?? []),
  }
}

function readTask(task: Task): Read {
  const group = textOf(task.group)
  const serviceName = serviceNameOf(group)
  return {
    task,
    id: nameOf(textOf(task.taskArn) ?? ''),
    owner: serviceName ?? parseRevision(textOf(task.taskDefinitionArn) ?? '')?.family ?? group ?? '',
    serviceName,
    isPast: isStopped(textOf(task.lastStatus)),
    row: once(() => taskRow(task, null)),
  }
}

function taskHit(at: ClusterRef, { id, owner, row }: Read, more: Partial<SearchHit> = {}): SearchHit {
  const { condition, lastStatus, stoppedAt } = row()
  const href = routes.task({ ...at, task: id })
  return searchHit({ ...at, kind: 'task', href, name: id, owner, condition, status: lastStatus, stoppedAt, ...more })
}

function idEntry(at: ClusterRef, read: Read): SearchEntry {
  const names = lower(read.id, textOf(read.task.taskArn))
  return { match: 'id', names, kind: 'task', at, hit: once(() => taskHit(at, read)) }
}

// An address that a task has given back may be another's by now.
function addressEntries(at: ClusterRef, read: Read): readonly SearchEntry[] {
  const { task, isPast } = read
  const interfaces = objectsOf(task.containers).flatMap((container) => objectsOf(container.networkInterfaces))
  const told = interfaces.flatMap((each) => [textOf(each.privateIpv4Address), textOf(each.ipv6Address)])
  const network = networkOf(task)
  const addresses = [network?.privateIp, network?.ipv6, ...told].flatMap((address) => address ?? [])
  return [...new Set(addresses)].map((text) => {
    const hit = once(() => taskHit(at, read, { why: { by: 'privateIp', text, container: null } }))
    return { match: 'address', names: lower(text), kind: 'task', at, isPast, hit }
  })
}

/** Each image once for each service that runs it: what counts is where an image is, not how often. */
function imageEntries(at: ClusterRef, all: readonly Read[]): readonly SearchEntry[] {
  const runs = all.flatMap((read) => {
    const images = objectsOf(read.task.containers).flatMap(({ image }) => textOf(image) ?? [])
    return [...new Set(images)].map((image) => ({ image, read }))
  })
  return grouped(runs, ({ image, read }) => `${image} ${read.owner}`).map((group) => {
    const [{ image }] = group
    const hit = once(() =>
      imageHit(
        at,
        image,
        group.map(({ read }) => read),
      ),
    )
    return { match: 'word', names: imageNames(image), kind: 'image', at, hit }
  })
}

function imageHit(at: ClusterRef, image: string, group: readonly Read[]): SearchHit {
  const living = group.filter(({ isPast }) => !isPast)
  const conditions = (living.length > 0 ? living : group).map(({ row }) => row().condition)
  const [first] = group
  const { owner = '', serviceName = null, id = '' } = first ?? {}
  return searchHit({
    ...at,
    kind: 'image',
    href: serviceName === null ? routes.task({ ...at, task: id }) : routes.service({ ...at, service: serviceName }),
    name: owner,
    condition: worstCondition(conditions),
    why: { by: 'image', text: image, container: null },
    taskCount: living.length,
  })
}

function imageNames(image: string): readonly string[] {
  const { repository, tag, digest } = parseImage(image) ?? { repository: null, tag: null, digest: null }
  const last = repository?.slice(repository.lastIndexOf('/') + 1) ?? null
  return lower(image, repository, last, last && tag && `${last}:${tag}`, tag, digest)
}

/** Tasks that ended alike, together: the newest of them tells why, and names the others. */
function exitCodeEntries(at: ClusterRef, all: readonly Read[]): readonly SearchEntry[] {
  const exits = all.flatMap((read) =>
    objectsOf(read.task.containers).flatMap((each) => {
      const exitCode = numberOf(each.exitCode)
      if (exitCode === null) return []
      const container = textOf(each.name)
      const { cause } = read.row()
      const states = { lastStatus: textOf(each.lastStatus), healthStatus: textOf(each.healthStatus) }
      const condition = containerCondition({ ...states, exitCode, reason: sentenceOf(each.reason) })
      return [{ read, exitCode, container, cause: cause?.container === container ? cause : null, condition }]
    }),
  )
  const alike = ({ read, exitCode, container, cause, condition }: (typeof exits)[number]) =>
    [exitCode, read.owner, container, cause?.code, condition].join(' ')
  return grouped(exits, alike).map((group) => {
    const [{ read, exitCode, container, cause, condition }] = newestFirst(group)
    const text = String(exitCode)
    const more = { condition, why: { by: 'exitCode', text, container }, taskCount: group.length, cause } as const
    const hit = once(() =>
      taskHit(at, read, { ...more, kind: 'exitCode', name: read.owner, owner: null, status: null }),
    )
    return { match: 'exitCode', names: [text], kind: 'exitCode', at, hit }
  })
}

type Filled<Item> = readonly [Item, ...Item[]]

function newestFirst<Item extends { readonly read: Read }>(group: Filled<Item>): Filled<Item> {
  const [first, ...rest] = group.toSorted((one, other) =>
    (other.read.row().stoppedAt ?? '').localeCompare(one.read.row().stoppedAt ?? ''),
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
