import type { DefinitionChange } from './definition-change'
import type { Risk } from './effect-kind'
import { memberOf } from './json-path'

const riskOrder: readonly Risk[] = ['break', 'watch', 'none']

// Of changes alike in risk, what decides how a task starts and lives comes first.
const memberOrder: readonly string[] = [
  'name',
  'memory',
  'memoryReservation',
  'cpu',
  'image',
  'networkMode',
  'runtimePlatform',
  'requiresCompatibilities',
  'executionRoleArn',
  'essential',
  'portMappings',
  'healthCheck',
  'entryPoint',
  'command',
  'dependsOn',
  'secrets',
  'environment',
  'environmentFiles',
  'taskRoleArn',
  'logConfiguration',
  'mountPoints',
  'volumes',
]

/** How much a change matters, least first: by what it can do, then by the member it is about. */
export function importance(change: DefinitionChange, risk: Risk): number {
  const steps = memberOf(change.to ?? change.from ?? []).split('.')
  const name = steps[0] === 'containerDefinitions' ? steps[1] : steps[0]
  const place = name === undefined ? -1 : memberOrder.indexOf(name)
  return riskOrder.indexOf(risk) * 100 + (place < 0 && name !== undefined ? memberOrder.length : place)
}
