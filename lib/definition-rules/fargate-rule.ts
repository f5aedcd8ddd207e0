import { isFargateSize } from '@/lib/memory/fargate-size'
import { parseCpu, parseMemory } from '@/lib/memory/size'
import type { Finding, Rule } from './rule'

const SOURCE = 'Developer guide, task definition parameters for Fargate'

/** On Fargate the network mode is awsvpc. */
export const fargateNetworkMode: Rule = ({ definition, launchTypes }) =>
  launchTypes.includes('FARGATE') && definition.networkMode !== 'awsvpc'
    ? [fargateError('fargateNetworkMode', ['networkMode'], "Fargate only supports network mode 'awsvpc'.")]
    : []

/** On Fargate the task has a size, and it is one that Fargate offers. */
export const fargateSize: Rule = ({ definition, launchTypes }) => {
  if (!launchTypes.includes('FARGATE')) return []
  if (!definition.cpu)
    return [fargateError('fargateCpuMissing', ['cpu'], "Fargate requires that 'cpu' be defined at the task level.")]
  if (!definition.memory)
    return [
      fargateError('fargateMemoryMissing', ['memory'], "Fargate requires that 'memory' be defined at the task level."),
    ]
  const cpu = parseCpu(definition.cpu)
  if (cpu === null) return [fargateError('taskCpuUnreadable', ['cpu'], "Invalid 'cpu' setting for task.")]
  const memoryMiB = parseMemory(definition.memory)
  const operatingSystem = definition.runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS') ? 'WINDOWS' : 'LINUX'
  if (memoryMiB !== null && isFargateSize({ cpu, memoryMiB }, operatingSystem)) return []
  return [
    fargateError('fargatePair', ['memory'], 'No Fargate configuration exists for given values.', {
      cpu: definition.cpu,
      memory: definition.memory,
    }),
  ]
}

function fargateError(
  code: string,
  path: Finding['path'],
  awsMessage: string,
  values: Finding['values'] = {},
): Finding {
  return { code, severity: 'error', path, awsMessage, values, source: SOURCE }
}
