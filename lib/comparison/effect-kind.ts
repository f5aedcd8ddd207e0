import type { Json } from '@/lib/ecs/json'
import { parseCpu, parseMemory } from '@/lib/memory/size'
import type { Effect, EffectFacts, EffectOf, Risk } from './effect'

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

export const asNumber = (value: Json | undefined) => (typeof value === 'number' ? value : null)
export const asMiB = (value: Json | undefined) => parseMemory(asSize(value)) || null
export const asCpu = (value: Json | undefined) => parseCpu(asSize(value)) || null
export const asWord = (value: Json | undefined) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const asSize = (value: Json | undefined) => (typeof value === 'string' || typeof value === 'number' ? value : null)
