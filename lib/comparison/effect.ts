import { isJsonObject, type JsonObject } from '@/lib/ecs/json'
import { containerEffects } from './container-effect'
import type { DefinitionChange } from './definition-change'
import type { Effect, EffectFacts, EffectOf } from './effect-kind'
import { type JsonPath, memberOf, valueAt } from './json-path'
import { taskEffects } from './task-effect'

const effects: Readonly<Record<string, EffectOf>> = { ...taskEffects, ...containerEffects }

/**
 * What a change does; null where ECS gives it no meaning of its own. The nearest member with a meaning decides, and is
 * itself changed by what comes and goes below it.
 */
export function effectOf(change: DefinitionChange, from: JsonObject, to: JsonObject): Effect | null {
  const steps = memberOf(change.to ?? change.from ?? []).split('.')
  for (let length = steps.length; length > 0; length--) {
    const member = steps.slice(0, length).join('.')
    // What a whole container does says nothing of one of its members.
    if (member === 'containerDefinitions' && length < steps.length) return null
    const judge = Object.hasOwn(effects, member) ? effects[member] : undefined
    if (judge) return judge(factsOf(length < steps.length ? { ...change, kind: 'changed' } : change, { from, to }))
  }
  return null
}

// Of a container that comes or goes whole, what somebody outside of the definition has to provide or misses.
const toldOfWhole = /^containerDefinitions\.(?:secrets|environmentFiles|repositoryCredentials|portMappings)\b/

/** What one member of a container does that came or went as a whole: nothing that the container does not say itself. */
export function effectOfWhole(change: DefinitionChange, from: JsonObject, to: JsonObject): Effect | null {
  const member = memberOf(change.to ?? change.from ?? [])
  const effect = effectOf(change, from, to)
  const isTold = member === 'containerDefinitions' || (toldOfWhole.test(member) && effect?.risk !== 'none')
  return isTold ? effect : null
}

type Sides = { readonly from: JsonObject; readonly to: JsonObject }

function factsOf(change: DefinitionChange, { from, to }: Sides): EffectFacts {
  return {
    kind: change.kind,
    from: change.from ? valueAt(from, change.from) : undefined,
    to: change.to ? valueAt(to, change.to) : undefined,
    before: holderOf(from, change.from),
    after: holderOf(to, change.to),
  }
}

function holderOf(definition: JsonObject, path: JsonPath | null): JsonObject {
  if (path === null) return {}
  const own = valueAt(definition, path)
  const holder = typeof path.at(-1) === 'number' ? own : valueAt(definition, path.slice(0, -1))
  return isJsonObject(holder) ? holder : {}
}
