import { isFargateSize } from '@/lib/memory/fargate-size'
import { parseCpu, parseMemory } from '@/lib/memory/size'
import { type Finding, inContainers, type Rule, refused } from './rule'

const SOURCE = 'Developer guide, task definition parameters for Fargate'

/** A rule that looks only at definitions for Fargate. */
function onFargate(rule: Rule): Rule {
  return (context) => (context.isFargate ? rule(context) : [])
}

/** On Fargate the network mode is awsvpc. */
export const fargateNetworkMode = onFargate(({ definition }) =>
  definition.networkMode === 'awsvpc'
    ? []
    : [fargateError('fargateNetworkMode', ['networkMode'], "Fargate only supports network mode 'awsvpc'.")],
)

/** On Fargate the task has a size, and it is one that Fargate offers. */
export const fargateSize = onFargate(({ definition, isWindows }) => {
  for (const field of ['cpu', 'memory'] as const) {
    const message = `Fargate requires that '${field}' be defined at the task level.`
    if (!definition[field])
      return [fargateError(`fargate${field === 'cpu' ? 'Cpu' : 'Memory'}Missing`, [field], message)]
  }
  const { cpu: cpuText = '', memory: memoryText = '' } = definition
  const cpu = parseCpu(cpuText)
  if (cpu === null)
    return [fargateError('taskCpuUnreadable', ['cpu'], "Invalid 'cpu' setting for task.", { cpu: cpuText })]
  const memoryMiB = parseMemory(memoryText)
  if (memoryMiB !== null && isFargateSize({ cpu, memoryMiB }, isWindows ? 'WINDOWS' : 'LINUX')) return []
  const message = 'No Fargate configuration exists for given values.'
  return [fargateError('fargatePair', ['memory'], message, { cpu: cpuText, memory: memoryText })]
})

/** Fargate has no host to share devices, kernel settings, volumes or placement with. */
export const fargateForbids = onFargate((context) => {
  const { definition } = context
  const settings: [name: string, path: Finding['path'], isSet: boolean][] = [
    ['ipcMode', ['ipcMode'], definition.ipcMode !== undefined],
    ['constraints', ['placementConstraints'], (definition.placementConstraints ?? []).length > 0],
    ...(definition.volumes ?? []).flatMap((volume, index): typeof settings => [
      [
        'dockerVolumeConfiguration',
        ['volumes', index, 'dockerVolumeConfiguration'],
        Boolean(volume.dockerVolumeConfiguration),
      ],
      ['sourcePath', ['volumes', index, 'host', 'sourcePath'], Boolean(volume.host?.sourcePath)],
    ]),
    ...context.containers.flatMap((container, index): typeof settings => {
      const path = ['containerDefinitions', index]
      const linux = container.linuxParameters
      return [
        [
          'dockerSecurityOptions',
          [...path, 'dockerSecurityOptions'],
          (container.dockerSecurityOptions ?? []).length > 0,
        ],
        ['devices', [...path, 'linuxParameters', 'devices'], (linux?.devices ?? []).length > 0],
        ['maxSwap', [...path, 'linuxParameters', 'maxSwap'], typeof linux?.maxSwap === 'number'],
        [
          'sharedMemorySize',
          [...path, 'linuxParameters', 'sharedMemorySize'],
          typeof linux?.sharedMemorySize === 'number',
        ],
      ]
    }),
  ]
  return settings
    .filter(([, , isSet]) => isSet)
    .map(([setting, path]) =>
      fargateError('fargateForbids', path, `Fargate compatible task definitions do not support ${setting}`, {
        setting,
      }),
    )
})

/** On Fargate a container is not privileged, adds no capability but SYS_PTRACE and asks for no GPU. */
export const fargatePrivilege: Rule = (context) =>
  onFargate(
    inContainers(({ name = '', privileged, linuxParameters, resourceRequirements = [] }, path) => {
      const added = (linuxParameters?.capabilities?.add ?? []).filter((capability) => capability !== 'SYS_PTRACE')
      return [
        ...(privileged === true
          ? [
              fargateError(
                'fargatePrivileged',
                [...path, 'privileged'],
                "Fargate requires that the 'privileged' setting be 'false'",
                { container: name },
              ),
            ]
          : []),
        ...added.map((capability) =>
          fargateError(
            'fargateCapability',
            [...path, 'linuxParameters', 'capabilities', 'add'],
            `${capability} is not allowed on Fargate.`,
            { container: name, capability },
          ),
        ),
        ...(resourceRequirements.some((requirement) => requirement.type === 'GPU')
          ? [
              fargateError(
                'fargateGpu',
                [...path, 'resourceRequirements'],
                'Tasks using the Fargate launch type do not support GPU resource requirements',
                { container: name },
              ),
            ]
          : []),
      ]
    }),
  )(context)

/** On Fargate a task does not share the host's process namespace. */
export const fargatePidMode = onFargate(({ definition }) =>
  definition.pidMode === 'host'
    ? [fargateError('fargatePidMode', ['pidMode'], "Tasks using the Fargate launch type do not support pidMode 'host'")]
    : [],
)

/** Ephemeral storage is 21 to 200 GiB, and only Fargate has it. */
export const ephemeralStorage: Rule = ({ definition, launchTypes }) => {
  const sizeGiB = definition.ephemeralStorage?.sizeInGiB
  if (typeof sizeGiB !== 'number') return []
  const path = ['ephemeralStorage', 'sizeInGiB']
  const values = { sizeGiB }
  if (sizeGiB < 21)
    return [fargateError('ephemeralStorageSize', path, 'EphemeralStorage size should be at least 21', values)]
  if (sizeGiB > 200)
    return [fargateError('ephemeralStorageSize', path, 'EphemeralStorage size should be at most 200', values)]
  const isForEc2 = launchTypes.includes('EC2') && !launchTypes.includes('FARGATE')
  const message = 'Tasks using the EC2 launch type do not support EphemeralStorage'
  return isForEc2 ? [fargateError('ephemeralStorageEc2', ['ephemeralStorage'], message, values)] : []
}

function fargateError(
  code: string,
  path: Finding['path'],
  awsMessage: string,
  values: Finding['values'] = {},
): Finding {
  return refused({ code, path, awsMessage, values, source: SOURCE })
}
