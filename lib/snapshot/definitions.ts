import 'server-only'
import type { Call } from '@/lib/aws/call'
import { allOf } from '@/lib/aws/pages'
import {
  type DescribedTaskDefinition,
  describeTaskDefinition,
  listTaskDefinitionFamilies,
  listTaskDefinitions,
} from '@/lib/aws/task-definition'
import { type Notice, Problem, problemFacts } from '@/lib/problem'
import type { Cell, MakeCell, ReadOptions, Taken } from './cell'
import type { Clock } from './clock'
import type { Loaded, Step } from './flight'
import { optional } from './optional'
import { Shelf } from './shelf'

/** Families with an ACTIVE revision, and those with none left. */
export type TaskDefinitionFamilies = { readonly active: readonly string[]; readonly inactive: readonly string[] }

/** One revision as ListTaskDefinitions tells of it. */
export type TaskDefinitionRevision = {
  readonly taskDefinitionArn: string
  readonly revision: number
  readonly status: 'ACTIVE' | 'INACTIVE'
}

// a revision never changes; only its status and its tags can
const statusAgeMs = 600_000
const listAgeMs = 15_000
const manyWaitMs = 2_500

/** The task definitions of an account: every revision is fetched once and kept for ever, its status and tags for a while. */
export class DefinitionSnapshot {
  readonly #clock: Clock
  readonly #revisions: Shelf<Cell<DescribedTaskDefinition>>
  readonly #families: Cell<TaskDefinitionFamilies>
  readonly #lists: Shelf<Cell<readonly TaskDefinitionRevision[]>>

  constructor(makeCell: MakeCell, clock: Clock) {
    this.#clock = clock
    this.#revisions = new Shelf({
      clock,
      make: (name) => makeCell('taskDefinition', ({ call }) => fetchRevision(call, name)),
      isKept: (revision) => revision.hasValue,
    })
    this.#families = makeCell('families', ({ call }) => fetchFamilies(call))
    this.#lists = new Shelf({
      clock,
      make: (family) => makeCell('revisions', (step) => fetchRevisions(step, family)),
    })
  }

  takeFamilies(options?: ReadOptions): Promise<Taken<TaskDefinitionFamilies>> {
    return this.#families.read({ maxAgeMs: listAgeMs, ...options })
  }

  takeRevisions(family: string, options?: ReadOptions): Promise<Taken<readonly TaskDefinitionRevision[]>> {
    return this.#lists.at(family).read({ maxAgeMs: listAgeMs, ...options })
  }

  takeOne(taskDefinition: string, options?: ReadOptions): Promise<Taken<DescribedTaskDefinition>> {
    return this.#revisions.at(shortName(taskDefinition)).read({ maxAgeMs: statusAgeMs, ...options })
  }

  /** Those of many revisions that are to be had soon; the others are named by notices. */
  async takeMany(
    taskDefinitions: readonly string[],
    options?: ReadOptions,
  ): Promise<Taken<ReadonlyMap<string, DescribedTaskDefinition>>> {
    const wanted = [...new Set(taskDefinitions)]
    const patience = { waitMs: manyWaitMs, firstWaitMs: manyWaitMs, ...options }
    const startedAt = new Date(this.#clock.now()).toISOString()
    const answers = await Promise.allSettled(wanted.map((name) => this.takeOne(name, patience)))
    const value = new Map<string, DescribedTaskDefinition>()
    const notices: Notice[] = []
    let loadingCount = 0
    answers.forEach((answer, index) => {
      const name = wanted[index] ?? ''
      if (answer.status === 'fulfilled') value.set(name, answer.value.value)
      else if (isLoading(answer.reason)) loadingCount += 1
      else notices.push(missingNotice(name, answer.reason))
    })
    if (loadingCount > 0) notices.push(loadingNotice(wanted.length - loadingCount, wanted.length))
    return { value, takenAt: startedAt, notices }
  }
}

/** `family:revision`, which names a revision within one account and region as its ARN does. */
function shortName(taskDefinition: string): string {
  return taskDefinition.replace(/^arn:.*:task-definition\//, '')
}

async function fetchRevision(call: Call, name: string): Promise<Loaded<DescribedTaskDefinition>> {
  return { value: await describeTaskDefinition(call, name), notices: [] }
}

async function fetchFamilies(call: Call): Promise<Loaded<TaskDefinitionFamilies>> {
  const [active, inactive] = await Promise.all([
    allOf(listTaskDefinitionFamilies(call, 'ACTIVE')),
    optional('families', allOf(listTaskDefinitionFamilies(call, 'INACTIVE')), []),
  ])
  return { value: { active, inactive: inactive.value }, notices: inactive.notices }
}

async function fetchRevisions(
  { call, onPartial }: Step<readonly TaskDefinitionRevision[]>,
  family: string,
): Promise<Loaded<readonly TaskDefinitionRevision[]>> {
  const found: TaskDefinitionRevision[] = []
  const walk = async (status: TaskDefinitionRevision['status']) => {
    for await (const page of listTaskDefinitions(call, family, status)) {
      found.push(...page.map((arn) => ({ taskDefinitionArn: arn, revision: revisionOf(arn), status })))
      // the total is not known before the last page
      onPartial({ value: newestFirst(found), notices: [], loadedCount: found.length, totalCount: found.length })
    }
  }
  await Promise.all([walk('ACTIVE'), walk('INACTIVE')])
  return { value: newestFirst(found), notices: [] }
}

function revisionOf(arn: string): number {
  return Number(/:(\d+)$/.exec(arn)?.[1])
}

function newestFirst(revisions: readonly TaskDefinitionRevision[]): TaskDefinitionRevision[] {
  return [...revisions].sort((one, other) => other.revision - one.revision)
}

function missingNotice(taskDefinition: string, error: unknown): Notice {
  const facts = problemFacts(error)
  const code = facts.code === 'notFound' ? 'missing' : facts.code
  return { ...facts, code, section: 'taskDefinition', resource: taskDefinition }
}

function loadingNotice(loadedCount: number, totalCount: number): Notice {
  return { code: 'loading', section: 'taskDefinition', values: { loadedCount, totalCount } }
}

function isLoading(error: unknown): boolean {
  return error instanceof Problem && (error.facts.code === 'loading' || error.facts.code === 'throttled')
}
