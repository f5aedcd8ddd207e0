import type { Service, Tag, TaskDefinition } from '@aws-sdk/client-ecs'
import type { Condition } from '@/lib/ecs/condition'
import type { JsonObject } from '@/lib/ecs/json'
import type { TaskMemory } from '@/lib/memory/limits'
import type { Notice } from '@/lib/problem'
import { type ChangesBrief, changesBrief } from './change-brief'
import { type DefinitionChanges, rememberedChanges, rememberedSide, type Side } from './comparison'
import type { ContainerDefinitionView, Shown } from './container'
import { containerDefinitionView } from './container-definition'
import { objectOf, objectsOf, textOf, textsOf, timeOf } from './field'
import { memorySummary, revisionMemory } from './memory'
import { registrable } from './registrable'
import { revisionNames } from './revision-name'
import { type RevisionUse, revisionUse } from './revision-use'
import { maskedCount, shownDefinition } from './shown-definition'
import { nameOfDefinition, taskDefinitionDetail } from './task-definition-detail'
import {
  combine,
  type Missing,
  type Part,
  type Place,
  partValue,
  type RevisionName,
  type ScopeView,
  type TagView,
  timeless,
  type View,
} from './view'

/** The families of a scope. */
export type FamiliesView = {
  readonly scope: ScopeView
  readonly demo: boolean
  readonly families: readonly { readonly family: string; readonly status: 'ACTIVE' | 'INACTIVE' }[]
}

/** The revisions of a family, newest first; details of the newest ones only, the others follow when looked at. */
export type FamilyView = {
  readonly scope: ScopeView
  readonly demo: boolean
  readonly family: string
  readonly revisions: readonly RevisionRow[]
}

export type RevisionRow = RevisionName & {
  readonly status: 'ACTIVE' | 'INACTIVE'
  /** Null: not read yet. */
  readonly detail: {
    readonly registeredAt: string | null
    readonly registeredBy: string | null
    readonly images: readonly string[]
    readonly cpu: string | null
    readonly taskMiB: number | null
    readonly memory: { readonly reservedMiB: number; readonly limitMiB: number | null; readonly taskMiB: number | null }
    /** Null: it is the first, or the one before was not read. */
    readonly changes: ChangesBrief | null
  } | null
}

/** One revision with every parameter, and its memory. */
export type RevisionView = {
  readonly scope: ScopeView
  readonly demo: boolean
  readonly revision: TaskDefinitionDetail
  readonly memory: TaskMemory
  readonly containers: readonly ContainerDefinitionView[]
  /** Newest first; null when they could not be read. */
  readonly revisions: readonly RevisionRow[] | null
  readonly usedBy: RevisionUse
  /** What changed since the revision before; null when there is none or it was not read. */
  readonly before: { readonly revision: RevisionName; readonly changes: DefinitionChanges } | null
}

export type TaskDefinitionDetail = RevisionName & {
  /** As AWS sent it. */
  readonly status: string
  readonly condition: Condition
  readonly requiresCompatibilities: readonly string[]
  readonly compatibilities: readonly string[]
  readonly operatingSystemFamily: string | null
  readonly cpuArchitecture: string | null
  readonly cpu: string | null
  readonly memoryMiB: number | null
  /** `bridge` on Linux when unset. */
  readonly networkMode: string | null
  readonly executionRoleArn: string | null
  readonly taskRoleArn: string | null
  readonly pidMode: string | null
  readonly ipcMode: string | null
  readonly ephemeralStorageGiB: number | null
  readonly volumes: readonly {
    readonly name: string
    readonly kind: string
    readonly settings: readonly { readonly name: string; readonly value: Shown }[]
  }[]
  readonly placementConstraints: readonly { readonly type: string; readonly expression: string | null }[]
  readonly proxyConfiguration: {
    readonly type: string | null
    readonly containerName: string
    readonly properties: readonly { readonly name: string; readonly value: Shown }[]
  } | null
  readonly requiresAttributes: readonly string[]
  readonly enableFaultInjection: boolean | null
  readonly registeredAt: string | null
  readonly registeredBy: string | null
  readonly deregisteredAt: string | null
  readonly tags: readonly TagView[]
  readonly others: readonly { readonly name: string; readonly value: Shown }[]
}

/** One revision as RegisterTaskDefinition would take it, with every value masked that must not leave the server. */
export type DefinitionView = {
  readonly scope: ScopeView
  readonly demo: boolean
  readonly name: RevisionName
  /** Masked values are the text •••. */
  readonly definition: JsonObject
  readonly maskedCount: number
}

/** The families of a scope, from ListTaskDefinitionFamilies with each status. */
export function familiesView(
  input: Place & {
    readonly active: Part<readonly string[]>
    readonly inactive: Part<readonly string[]> | Missing
  },
): View<FamiliesView> {
  const { scope, demo } = input
  const active = new Set(textsOf(input.active.value))
  const inactive = textsOf(partValue(input.inactive)).filter((family) => !active.has(family))
  const families = [
    ...[...active].map((family) => ({ family, status: 'ACTIVE' as const })),
    ...[...new Set(inactive)].map((family) => ({ family, status: 'INACTIVE' as const })),
  ].toSorted((a, b) => a.family.localeCompare(b.family, 'en'))
  return combine({ scope, demo, families }, [input.active, input.inactive])
}

/** The revisions of a family, from ListTaskDefinitions with each status; ARNs in any order. */
export function familyView(
  input: Place & {
    readonly family: string
    readonly active: Part<readonly string[]>
    readonly inactive: Part<readonly string[]> | Missing
    /** By ARN: whatever is known already. */
    readonly described?: ReadonlyMap<string, Described>
  },
): View<FamilyView> {
  const { scope, demo, family } = input
  const revisions = revisionRows(input, input.described)
  return combine({ scope, demo, family, revisions }, [input.active, input.inactive])
}

/** One revision with every parameter, its memory, and its neighbours. */
export function revisionView(
  input: Place & {
    readonly definition: Part<TaskDefinition>
    readonly tags?: readonly Tag[] | undefined
    readonly active: Part<readonly string[]> | Missing
    readonly inactive: Part<readonly string[]> | Missing
    readonly before?: Part<Described> | Missing | null
    /** Of each cluster, as far as somebody has read them. */
    readonly services: readonly (readonly Service[] | null)[]
    /** By ARN: whatever is known of its neighbours already. */
    readonly described?: ReadonlyMap<string, Described>
  },
): View<RevisionView> {
  const { scope, demo } = input
  const definition = objectOf(input.definition.value)
  const isListed = partValue(input.active) !== null || partValue(input.inactive) !== null
  const data: RevisionView = {
    scope,
    demo,
    revision: taskDefinitionDetail(definition, input.tags),
    memory: revisionMemory(definition),
    containers: objectsOf(definition.containerDefinitions).map(containerDefinitionView),
    revisions: isListed ? revisionRows(input, input.described) : null,
    usedBy: revisionUse(textOf(definition.taskDefinitionArn) ?? '', input.services),
    before: changesSinceBefore(rememberedSide(input.definition.value, input.tags), partValue(input.before ?? null)),
  }
  const parts = [input.active, input.inactive, timeless(input.before ?? null)]
  const notices = input.definition.notices.map(aboutState)
  return combine(data, [isListed ? { notices } : { ...input.definition, notices }, ...parts])
}

// What a revision defines never changes; its status and its tags may have.
function aboutState(notice: Notice): Notice {
  return notice.code === 'stale' ? { ...notice, section: 'revisionState' } : notice
}

/** One revision as RegisterTaskDefinition would take it, to be opened elsewhere. Shape: `now` is an ISO time. */
export function definitionView(
  input: Place & {
    readonly definition: Part<TaskDefinition>
    readonly tags?: readonly Tag[] | undefined
    readonly now: string
  },
): View<DefinitionView> {
  const { scope, demo } = input
  const described = objectOf(input.definition.value)
  const definition = shownDefinition(registrable(described, input.tags))
  const data = { scope, demo, name: nameOfDefinition(described), definition, maskedCount: maskedCount(definition) }
  return combine(data, [timeless(input.definition)], input.now)
}

/** A revision as DescribeTaskDefinition gives it: its tags stand beside it. */
export type Described = { readonly taskDefinition: TaskDefinition; readonly tags: readonly Tag[] }

type Lists = {
  readonly active: Part<readonly string[]> | Missing
  readonly inactive: Part<readonly string[]> | Missing
}

function revisionRows(
  { active, inactive }: Lists,
  known: ReadonlyMap<string, Described> = new Map(),
): readonly RevisionRow[] {
  const names = revisionNames(active, inactive)
  return names.map((name, index) => {
    const described = known.get(name.arn)
    const before = names[index + 1]
    const changes = described && before && changesSince(before, known.get(before.arn), described)
    return { ...name, detail: described ? revisionDetail(objectOf(described.taskDefinition), changes ?? null) : null }
  })
}

function changesSince(
  { revision }: RevisionName,
  before: Described | undefined,
  described: Described,
): ChangesBrief | null {
  if (!before) return null
  const from = rememberedSide(before.taskDefinition, before.tags)
  return changesBrief(revision, rememberedChanges(from, rememberedSide(described.taskDefinition, described.tags)))
}

function changesSinceBefore(side: Side, before: Described | null): RevisionView['before'] {
  if (before === null) return null
  const definition = objectOf(before.taskDefinition)
  return {
    revision: nameOfDefinition(definition),
    changes: rememberedChanges(rememberedSide(before.taskDefinition, before.tags), side),
  }
}

function revisionDetail(definition: Partial<TaskDefinition>, changes: ChangesBrief | null): RevisionRow['detail'] {
  const memory = revisionMemory(definition)
  return {
    registeredAt: timeOf(definition.registeredAt),
    registeredBy: textOf(definition.registeredBy),
    images: objectsOf(definition.containerDefinitions).flatMap(({ image }) => textOf(image) ?? []),
    cpu: textOf(definition.cpu),
    taskMiB: memory.taskMiB,
    memory: memorySummary(memory),
    changes,
  }
}
