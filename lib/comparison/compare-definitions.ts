import { parseImage } from '@/lib/ecs/image'
import { isJsonObject, type Json, type JsonObject } from '@/lib/ecs/json'
import {
  byKey,
  type DefinitionChange,
  type Differences,
  differencesOfMembers,
  noDifferences,
  type Pair,
  together,
} from './definition-change'
import { isJsonList } from './json-path'
import { meant } from './unset'

/** A container of two definitions, and what differs in it. */
export type ContainerComparison = Differences & {
  readonly kind: 'added' | 'removed' | 'renamed' | 'kept'
  /** Its place on each side; null where it is not there. */
  readonly from: number | null
  readonly to: number | null
}

/** What differs between two definitions. */
export type DefinitionComparison = {
  /** What differs outside the containers. */
  readonly task: Differences
  /** In the order of the newer definition, then those that are gone. */
  readonly containers: readonly ContainerComparison[]
}

const list = 'containerDefinitions'

/**
 * What differs between two definitions as RegisterTaskDefinition takes them, by task and by container.
 * Shape: containers are matched by name; one that is gone and one that is new are the same under another name when
 * theirs are the only ones of an image's repository. The family's name is no difference.
 */
export function compareDefinitions(from: JsonObject, to: JsonObject): DefinitionComparison {
  const pair = { from, to, fromPath: [], toPath: [] }
  return {
    task: differencesOfMembers(pair, (name) => name !== list && name !== 'family'),
    containers: matchContainers(from[list], to[list]).map((match) => compareContainer(match, from, to)),
  }
}

type Match = Pick<ContainerComparison, 'kind' | 'from' | 'to'>

function matchContainers(from: Json | undefined, to: Json | undefined): readonly Match[] {
  const before = byKey(list, from)
  const after = byKey(list, to)
  const gone = [...before].filter(([name]) => !after.has(name)).map(([, index]) => index)
  const fresh = [...after].filter(([name]) => !before.has(name)).map(([, index]) => index)
  const renamed = new Map(fresh.flatMap((index) => formerOf(index, { from, to, gone, fresh })))
  const present = [...after].map(([name, index]): Match => {
    const same = before.get(name)
    if (same !== undefined) return { kind: 'kept', from: same, to: index }
    const former = renamed.get(index)
    return former === undefined
      ? { kind: 'added', from: null, to: index }
      : { kind: 'renamed', from: former, to: index }
  })
  const taken = new Set(renamed.values())
  const removed = gone.filter((index) => !taken.has(index))
  return [...present, ...removed.map((index): Match => ({ kind: 'removed', from: index, to: null }))]
}

type Unmatched = {
  readonly from: Json | undefined
  readonly to: Json | undefined
  readonly gone: readonly number[]
  readonly fresh: readonly number[]
}

function formerOf(index: number, { from, to, gone, fresh }: Unmatched): readonly (readonly [number, number])[] {
  const repository = repositoryOf(to, index)
  const candidates = gone.filter((each) => repositoryOf(from, each) === repository)
  const rivals = fresh.filter((each) => repositoryOf(to, each) === repository)
  const [former] = candidates
  const isClear = repository !== null && candidates.length === 1 && rivals.length === 1
  return isClear && former !== undefined ? [[index, former]] : []
}

function repositoryOf(containers: Json | undefined, index: number): string | null {
  const container = isJsonList(containers) ? containers[index] : undefined
  const image = isJsonObject(container) ? container.image : undefined
  return typeof image === 'string' ? (parseImage(image)?.repository ?? null) : null
}

function compareContainer(match: Match, from: JsonObject, to: JsonObject): ContainerComparison {
  const container = (side: JsonObject, index: number | null) =>
    index === null || !isJsonList(side[list]) ? undefined : side[list][index]
  const before = container(from, match.from)
  const after = container(to, match.to)
  if (match.from === null || match.to === null) return { ...match, ...wholeOf(match, before ?? after) }
  const pair = { from: before, to: after, fromPath: [list, match.from], toPath: [list, match.to] }
  const renaming = match.kind === 'renamed' ? [nameChange(pair)] : []
  const members = isJsonObject(before) && isJsonObject(after) ? differencesOfMembers(pair, isNoName) : noDifferences
  return { ...match, ...together([...renaming, members]) }
}

function nameChange({ fromPath, toPath }: Pair): Differences {
  return { changes: [{ kind: 'changed', from: [...fromPath, 'name'], to: [...toPath, 'name'] }], sameCount: 0 }
}

const isNoName = (name: string) => name !== 'name'
// The container as a whole is told by its image.
const isToldByItself = (name: string) => name === 'name' || name === 'image'

/** A container that is on one side only: itself first, then each of its members. */
function wholeOf({ kind, from, to }: Match, container: Json | undefined): Differences {
  const path = [list, from ?? to ?? 0]
  const change = (steps: readonly string[]): Differences => {
    const whole = [...path, ...steps]
    const made: DefinitionChange =
      kind === 'added' ? { kind, from: null, to: whole } : { kind: 'removed', from: whole, to: null }
    return { changes: [made], sameCount: 0 }
  }
  const members = isJsonObject(container) ? Object.entries(container) : []
  const set = members.filter(([name, value]) => !isToldByItself(name) && meant(`${list}.${name}`, value) !== undefined)
  return together([change([]), ...set.map(([name]) => change([name]))])
}
