import { parseImage } from '@/lib/ecs/image'
import { isJsonObject } from '@/lib/ecs/json'
import { always, amount, asMiB, asNumber, asWord, byKind, type EffectFacts, type EffectOf, effect } from './effect-kind'
import { valueAt } from './json-path'

/**
 * What a change of a container does, by the member that changed.
 * Source: API reference, ContainerDefinition; developer guide, task definition parameters, container definitions.
 */
const ofMember: Readonly<Record<string, EffectOf>> = {
  name: always('break', 'containerRenamed'),
  image,
  memory: amount('limit', asMiB, { rose: 'none', fell: 'watch', set: 'watch', gone: 'none' }),
  memoryReservation: amount('reservation', asMiB, { rose: 'watch', fell: 'none', set: 'watch', gone: 'none' }),
  cpu: amount('shares', asNumber, { rose: 'none', fell: 'watch', set: 'none', gone: 'watch' }),
  essential: ({ to }) => (to === false ? effect('watch', 'essentialOff') : effect('watch', 'essentialOn')),
  portMappings: byKind({
    added: always('none', 'portAdded'),
    removed: always('break', 'portGone'),
    changed: always('watch', 'port'),
  }),
  entryPoint: always('watch', 'process'),
  command: always('watch', 'process'),
  workingDirectory: always('watch', 'process'),
  environmentFiles: byKind({ added: always('watch', 'environmentFile'), changed: always('watch', 'environmentFile') }),
  secrets: byKind({ added: always('watch', 'secretAdded'), changed: always('watch', 'secret') }),
  repositoryCredentials: always('watch', 'credentials'),
  dependsOn: byKind({ added: dependency, changed: dependency, removed: dependency }),
  'dependsOn.condition': dependency,
  healthCheck,
  logConfiguration: byKind({ removed: always('watch', 'logGone'), added: always('none', 'log') }),
  'logConfiguration.logDriver': always('watch', 'log'),
  'logConfiguration.options.awslogs-group': byKind({
    added: always('watch', 'logGroup'),
    changed: always('watch', 'logGroup'),
  }),
  'logConfiguration.options.awslogs-region': byKind({ changed: always('watch', 'log') }),
  mountPoints: byKind({
    added: always('none', 'mountAdded'),
    removed: always('watch', 'mountGone'),
    changed: always('watch', 'mount'),
  }),
  user: always('watch', 'user'),
  privileged: ({ to }) => (to === true ? effect('watch', 'privileged') : null),
  readonlyRootFilesystem: ({ to }) => (to === true ? effect('watch', 'readonlyRoot') : effect('none', 'writableRoot')),
  startTimeout: ({ to }) => (typeof to === 'number' ? effect('none', 'startTimeout', { to }) : null),
  stopTimeout: ({ to }) => (typeof to === 'number' ? effect('none', 'stopTimeout', { to }) : null),
  restartPolicy: ({ to }) => (to === undefined ? effect('none', 'restartOff') : effect('none', 'restart')),
  firelensConfiguration: always('watch', 'log'),
}

/** What a change in a container does, by the member that changed; a whole container stands for itself. */
export const containerEffects: Readonly<Record<string, EffectOf>> = {
  containerDefinitions: byKind({
    added: ({ to }) => effect('watch', isEssential(to) ? 'containerAddedEssential' : 'containerAdded'),
    removed: always('watch', 'containerGone'),
  }),
  ...Object.fromEntries(Object.entries(ofMember).map(([name, judge]) => [`containerDefinitions.${name}`, judge])),
}

// API reference, ContainerDefinition, essential: true unless set.
function isEssential(container: EffectFacts['to']): boolean {
  return valueAt(container, ['essential']) !== false
}

function image({ kind, from, to }: EffectFacts) {
  const before = typeof from === 'string' ? parseImage(from) : null
  const after = typeof to === 'string' ? parseImage(to) : null
  if (kind !== 'changed' || !after) return null
  if (before && (before.repository !== after.repository || before.registry !== after.registry))
    return effect('watch', 'imageElsewhere')
  if (after.digest === null && (after.tag === null || after.tag === 'latest')) return effect('watch', 'imageLatest')
  return null
}

function dependency({ kind, before, after }: EffectFacts) {
  if (kind === 'removed' && before.containerName !== undefined)
    return effect('none', 'dependsGone', { container: asWord(before.containerName) })
  const { containerName, condition } = after
  return effect('watch', 'depends', { container: asWord(containerName), condition: asWord(condition) })
}

// API reference, HealthCheck: retries failures in a row, one each interval; 3 and 30 s unless set.
function healthCheck({ kind, to, after }: EffectFacts) {
  if (kind === 'removed') return effect('watch', 'healthGone')
  const { interval = 30, retries = 3 } = isJsonObject(to) ? to : after
  const seconds = Number(interval) * Number(retries)
  return Number.isFinite(seconds) ? effect('watch', 'health', { seconds }) : null
}
