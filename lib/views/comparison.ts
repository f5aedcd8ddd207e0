import type { Tag, TaskDefinition } from '@aws-sdk/client-ecs'
import { changeName, changeText } from '@/lib/comparison/change-name'
import {
  type ContainerComparison,
  compareDefinitions,
  type DefinitionComparison,
} from '@/lib/comparison/compare-definitions'
import type { DefinitionChange } from '@/lib/comparison/definition-change'
import { effectOf, effectOfWhole } from '@/lib/comparison/effect'
import type { Effect } from '@/lib/comparison/effect-kind'
import { importance } from '@/lib/comparison/importance'
import { type JsonPath, valueAt } from '@/lib/comparison/json-path'
import type { JsonObject } from '@/lib/ecs/json'
import { visibleText } from '@/lib/ecs/visible-text'
import type { TaskMemory } from '@/lib/memory/limits'
import { isObject } from '@/lib/value/is-object'
import type { Shown } from './container'
import { objectOf, textOf, timeOf } from './field'
import { MASKED } from './mask'
import { revisionMemory } from './memory'
import { REDACTED } from './redact'
import { registrable } from './registrable'
import { rememberPair } from './remember-pair'
import { revisionNames } from './revision-name'
import { shownDefinition } from './shown-definition'
import { nameOfDefinition } from './task-definition-detail'
import {
  combine,
  type Missing,
  type Part,
  type Place,
  type RevisionName,
  type ScopeView,
  timeless,
  type View,
} from './view'

/** Two revisions side by side: what changed, what it does, and the memory of both. */
export type ComparisonView = {
  readonly scope: ScopeView
  readonly demo: boolean
  readonly from: ComparedRevision
  readonly to: ComparedRevision
  readonly changes: DefinitionChanges
  /** Containers of the older one bear the names that they have in the newer. */
  readonly memory: { readonly from: TaskMemory; readonly to: TaskMemory }
}

export type ComparedRevision = RevisionName & {
  readonly registeredAt: string | null
  readonly registeredBy: string | null
  /** The revisions of its family, newest first; null when they could not be read. */
  readonly revisions: readonly (RevisionName & { readonly status: 'ACTIVE' | 'INACTIVE' })[] | null
}

/** What differs between two definitions; what matters most comes first. */
export type DefinitionChanges = {
  readonly changedCount: number
  readonly sameCount: number
  readonly groups: readonly ChangeGroup[]
}

export type ChangeGroup = {
  /** Null: the task, outside its containers. */
  readonly container: string | null
  readonly kind: ContainerComparison['kind']
  readonly changes: readonly ChangeView[]
}

export type ChangeView = {
  readonly kind: DefinitionChange['kind']
  /** As the definition calls it; empty for a container as a whole. */
  readonly field: string
  /** Which one of several: the name of a variable, a port. */
  readonly item: string | null
  /** Null where it is not set. */
  readonly from: Shown | null
  readonly to: Shown | null
  /** What can be shown of it is the same on both sides, and yet it changed. */
  readonly isHidden: boolean
  readonly effect: Effect | null
}

/** A definition as it is compared, and as it is shown. */
export type Side = { readonly raw: JsonObject; readonly shown: JsonObject }

/** A definition as it is compared, beside itself as it is shown. */
export function sideOf(definition: Partial<TaskDefinition>, tags?: readonly Tag[]): Side {
  const raw = registrable(definition, tags)
  return { raw, shown: shownDefinition(raw) }
}

const knownSides = new WeakMap<object, Side>()

/** As `sideOf`, worked out once for each answer: a family's revisions are compared at every look at it. */
export function rememberedSide(definition: TaskDefinition, tags: readonly Tag[] | undefined): Side {
  const known = knownSides.get(definition)
  if (known || !isObject(definition)) return known ?? sideOf({}, tags)
  const side = sideOf(definition, tags)
  knownSides.set(definition, side)
  return side
}

/** What differs between two definitions: found before masking, shown after it. */
export function definitionChanges(from: Side, to: Side): DefinitionChanges {
  const { task, containers } = compareDefinitions(from.raw, to.raw)
  const groups = [
    { container: null, kind: 'kept' as const, changes: task.changes },
    ...containers.map(({ kind, changes, to: index, from: former }) => ({
      container: containerName(index === null ? from : to, index ?? former ?? 0),
      kind,
      changes,
    })),
  ]
  const ranked = groups
    .map((group) => ({ ...group, ranked: rank(group, { from, to }) }))
    .filter(({ ranked: changes }) => changes.length > 0)
    .toSorted((one, other) => worst(one.ranked) - worst(other.ranked))
  return {
    changedCount: ranked.reduce((sum, { ranked: changes }) => sum + changes.length, 0),
    sameCount: [task, ...containers].reduce((sum, { sameCount }) => sum + sameCount, 0),
    groups: ranked.map(({ container, kind, ranked: changes }) => ({
      container,
      kind,
      changes: changes.map(({ view }) => view),
    })),
  }
}

/** As `definitionChanges`, once for each pair of sides. */
export const rememberedChanges = rememberPair(definitionChanges)

type Sides = { readonly from: Side; readonly to: Side }
type Ranked = { readonly view: ChangeView; readonly weight: number }

type Group = { readonly kind: ChangeGroup['kind']; readonly changes: readonly DefinitionChange[] }

function rank({ kind, changes }: Group, sides: Sides): readonly Ranked[] {
  const judge = kind === 'added' || kind === 'removed' ? effectOfWhole : effectOf
  const ranked = changes.map((change) => {
    const view = { ...changeView(change, sides), effect: judge(change, sides.from.shown, sides.to.shown) }
    return { view, weight: importance(change, view.effect?.risk ?? 'none') }
  })
  return ranked.toSorted((one, other) => one.weight - other.weight)
}

// Groups stand in the order of the definition, the task first, but for those that can keep tasks from starting.
function worst(changes: readonly Ranked[]): number {
  return changes.some(({ view }) => view.effect?.risk === 'break') ? 0 : 1
}

function changeView(change: DefinitionChange, { from, to }: Sides): Omit<ChangeView, 'effect'> {
  const before = change.from && shownAt(from, change.from)
  const after = change.to && shownAt(to, change.to)
  const { field, item } = change.to ? changeName(to.shown, change.to) : changeName(from.shown, change.from ?? [])
  return {
    kind: change.kind,
    // Paths bear names as AWS sent them.
    field: visibleText(field),
    item: item === null ? null : visibleText(item),
    from: before,
    to: after,
    isHidden: change.kind === 'changed' && JSON.stringify(before) === JSON.stringify(after),
  }
}

function shownAt({ shown }: Side, path: JsonPath): Shown {
  // A name that had to be made visible is not found by the one that AWS sent.
  if (valueAt(shown, path) === undefined) return MASKED
  const text = changeText(shown, path)
  return text === REDACTED ? MASKED : text
}

function containerName({ shown }: Side, index: number): string {
  return String(valueAt(shown, ['containerDefinitions', index, 'name']) ?? '')
}

type Revisions = {
  readonly active: Part<readonly string[]> | Missing
  readonly inactive: Part<readonly string[]> | Missing
}

/** One of the two revisions of a comparison, as the snapshot has it. */
export type ComparedInput = Revisions & {
  readonly definition: Part<TaskDefinition>
  readonly tags?: readonly Tag[] | undefined
}

/** Two revisions side by side, of one family or of two. */
export function comparisonView(
  input: Place & { readonly from: ComparedInput; readonly to: ComparedInput },
): View<ComparisonView> {
  const { scope, demo } = input
  const from = objectOf(input.from.definition.value)
  const to = objectOf(input.to.definition.value)
  const sides = {
    from: rememberedSide(input.from.definition.value, input.from.tags),
    to: rememberedSide(input.to.definition.value, input.to.tags),
  }
  const data: ComparisonView = {
    scope,
    demo,
    from: comparedRevision(from, input.from),
    to: comparedRevision(to, input.to),
    changes: rememberedChanges(sides.from, sides.to),
    memory: { from: withNewNames(revisionMemory(from), sides), to: revisionMemory(to) },
  }
  const lists = [input.from.active, input.from.inactive, input.to.active, input.to.inactive]
  const parts = [timeless(input.from.definition), timeless(input.to.definition), ...lists]
  return combine(data, parts, input.to.definition.takenAt)
}

function comparedRevision(definition: Partial<TaskDefinition>, { active, inactive }: ComparedInput): ComparedRevision {
  const isListed = 'value' in active || 'value' in inactive
  return {
    ...nameOfDefinition(definition),
    registeredAt: timeOf(definition.registeredAt),
    registeredBy: textOf(definition.registeredBy),
    revisions: isListed ? revisionNames(active, inactive) : null,
  }
}

function withNewNames(memory: TaskMemory, { from, to }: Sides): TaskMemory {
  const names = newNames(compareDefinitions(from.raw, to.raw), to)
  return {
    ...memory,
    containers: memory.containers.map((each, index) => ({ ...each, name: names.get(index) ?? each.name })),
  }
}

function newNames({ containers }: DefinitionComparison, to: Side): ReadonlyMap<number, string> {
  const renamed = containers.filter(({ kind }) => kind === 'renamed')
  return new Map(renamed.map(({ from, to: index }) => [from ?? 0, containerName(to, index ?? 0)]))
}
