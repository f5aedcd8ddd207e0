import type { Sentence } from '@/lib/ecs/finding'
import type { Json, JsonObject } from '@/lib/ecs/json'
import { parseCpu, parseMemory } from '@/lib/memory/size'
import type { DefinitionChange } from './definition-change'

/** What a change can do: keep tasks from starting, change how they fare, or nothing to worry about. */
export type Risk = 'break' | 'watch' | 'none'

/** What a change does, where ECS gives it a meaning: a sentence of the messages below `comparison.effect`. */
export type Effect = Sentence & { readonly risk: Risk }

/** What an effect is judged by. */
export type EffectFacts = {
  readonly kind: DefinitionChange['kind']
  readonly from: Json | undefined
  readonly to: Json | undefined
  /** What holds the value: for a member of a list, that member. */
  readonly before: JsonObject
  readonly after: JsonObject
}

/** How the change of a member is judged; null where it means nothing of its own. */
export type EffectOf = (facts: EffectFacts) => Effect | null

/** An effect by the end of its message's key. */
export function effect(risk: Risk, name: string, values: Effect['values'] = {}): Effect {
  return { risk, key: `comparison.effect.${name}`, values }
}

/** The same sentence whatever the change. */
export const always =
  (risk: Risk, name: string): EffectOf =>
  () =>
    effect(risk, name)

/** One sentence for each kind of change; none where none is named. */
export const byKind =
  (of: Partial<Record<EffectFacts['kind'], EffectOf>>): EffectOf =>
  (facts) =>
    of[facts.kind]?.(facts) ?? null

type Amounts = {
  readonly rose: Risk
  readonly fell: Risk
  readonly set: Risk
  readonly gone: Risk
  readonly unset?: number
}

/** A number that rose, fell, came or went: `NAMERose` and so on, with `from`, `to` and `by`. */
export const amount =
  (name: string, read: (value: Json | undefined) => number | null, risks: Amounts): EffectOf =>
  ({ from, to }) => {
    const before = read(from) ?? risks.unset ?? null
    const after = read(to) ?? risks.unset ?? null
    if (before === null) return after === null ? null : effect(risks.set, `${name}Set`, { to: after })
    if (after === null) return effect(risks.gone, `${name}Gone`, { from: before })
    const values = { from: before, to: after, by: Math.abs(after - before) }
    if (after === before) return null
    return after > before ? effect(risks.rose, `${name}Rose`, values) : effect(risks.fell, `${name}Fell`, values)
  }

/** A value as the number it is; null where it is none. */
export const asNumber = (value: Json | undefined) => (typeof value === 'number' ? value : null)
/** A memory size in MiB; null where it is unset, zero or cannot be read. */
export const asMiB = (value: Json | undefined) => parseMemory(asSize(value)) || null
/** A CPU size in CPU units; null where it is unset, zero or cannot be read. */
export const asCpu = (value: Json | undefined) => parseCpu(asSize(value)) || null
/** A value as a word of a sentence; empty where it is none. */
export const asWord = (value: Json | undefined) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const asSize = (value: Json | undefined) => (typeof value === 'string' || typeof value === 'number' ? value : null)
