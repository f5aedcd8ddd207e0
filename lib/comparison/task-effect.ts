import { always, amount, asCpu, asMiB, asWord, byKind, type EffectFacts, type EffectOf, effect } from './effect-kind'
import { isJsonList, valueAt } from './json-path'

const diskGiB = (value: EffectFacts['from']) => {
  const size = typeof value === 'number' ? value : valueAt(value, ['sizeInGiB'])
  return typeof size === 'number' ? size : null
}

/**
 * What a change of the task does, by the member that changed.
 * Source: API reference, RegisterTaskDefinition; developer guide, task definition parameters, task networking.
 */
export const taskEffects: Readonly<Record<string, EffectOf>> = {
  memory: amount('taskMemory', asMiB, { rose: 'none', fell: 'watch', set: 'watch', gone: 'watch' }),
  cpu: amount('taskCpu', asCpu, { rose: 'none', fell: 'watch', set: 'none', gone: 'none' }),
  networkMode,
  runtimePlatform: ({ from, to }) => {
    const word = asWord(to) || asWord(from)
    return word === '' ? null : effect('break', 'platform', { to: word })
  },
  requiresCompatibilities: launchTypes,
  executionRoleArn: byKind({
    added: always('none', 'executionRoleSet'),
    removed: always('break', 'executionRoleGone'),
    changed: always('watch', 'executionRole'),
  }),
  taskRoleArn: byKind({
    added: always('watch', 'taskRole'),
    removed: always('watch', 'taskRoleGone'),
    changed: always('watch', 'taskRole'),
  }),
  // Developer guide, Fargate task ephemeral storage: 20 GiB unless set.
  ephemeralStorage: amount('disk', diskGiB, { rose: 'none', fell: 'watch', set: 'none', gone: 'none', unset: 20 }),
  volumes: byKind({
    added: always('none', 'volumeAdded'),
    removed: always('watch', 'volumeGone'),
    changed: always('watch', 'volume'),
  }),
  placementConstraints: always('watch', 'placement'),
  proxyConfiguration: always('watch', 'proxy'),
  pidMode: always('watch', 'namespace'),
  ipcMode: always('watch', 'namespace'),
  tags: always('none', 'tag'),
}

function networkMode({ from, to }: EffectFacts) {
  if (to === 'awsvpc') return effect('break', 'networkAwsvpc')
  return from === 'awsvpc' ? effect('break', 'networkShared') : effect('watch', 'network')
}

function launchTypes({ from, to }: EffectFacts) {
  const names = (value: EffectFacts['from']) => (isJsonList(value) ? value.map(String) : [])
  const gone = names(from).filter((name) => !names(to).includes(name))
  if (gone.length > 0 && names(to).length > 0) return effect('break', 'launchGone', { names: gone.join(', ') })
  return effect('none', 'launch')
}
