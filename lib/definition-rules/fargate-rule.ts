import { fargateRows, isFargateSize } from '@/lib/memory/fargate-size'
import { parseCpu, parseMemory } from '@/lib/memory/size'
import { type Finding, found, inContainers, type Rule, type RuleContext } from './rule'

const ALLOWED_CAPABILITY = 'SYS_PTRACE'
const STORAGE_GIB = [21, 200] as const
const LONGEST_TIMEOUT_SECONDS = 120
const WINDOWS_RESERVED_PORT = 3150

/** A rule that looks only at definitions for Fargate. */
function onFargate(rule: Rule): Rule {
  return (context) => (context.isFargate ? rule(context) : [])
}

/** On Fargate the network mode is awsvpc. */
export const fargateNetworkMode = onFargate(({ definition, networkMode }) => {
  if (definition.networkMode === 'awsvpc') return []
  const path = ['networkMode']
  const awsMessage = "Fargate only supports network mode 'awsvpc'."
  return [found('fargateNetworkMode', path, { awsMessage, values: { networkMode }, fix: { path, value: 'awsvpc' } })]
})

/** On Fargate the task has a size. */
export const fargateSizeSet = onFargate(({ definition }) =>
  (['cpu', 'memory'] as const)
    .filter((field) => !definition[field])
    .map((field) =>
      found(field === 'cpu' ? 'fargateCpuMissing' : 'fargateMemoryMissing', [field], {
        awsMessage: `Fargate requires that '${field}' be defined at the task level.`,
      }),
    ),
)

/** The size is one that Fargate offers. */
export const fargatePair = onFargate(({ definition, isWindows }) => {
  const cpu = parseCpu(definition.cpu)
  const memoryMiB = parseMemory(definition.memory)
  const system = isWindows ? 'WINDOWS' : 'LINUX'
  if (cpu === null || memoryMiB === null || isFargateSize({ cpu, memoryMiB }, system)) return []
  const next = fargateRows(system)
    .find((row) => row.cpu === cpu)
    ?.memoryMiB.find((each) => each > memoryMiB)
  return [
    found('fargatePair', ['memory'], {
      awsMessage: 'No Fargate configuration exists for given values.',
      values: { cpu, memoryMiB },
      ...(next === undefined ? {} : { fix: { path: ['memory'], value: String(next) } }),
    }),
  ]
})

type Setting = readonly [name: string, path: Finding['path'], isSet: boolean]

/** Fargate has no host to share devices, kernel settings, volumes or placement with. */
export const fargateForbids = onFargate((context) =>
  [...taskSettings(context), ...context.containers.flatMap(containerSettings)]
    .filter(([, , isSet]) => isSet)
    .map(([setting, path]) =>
      found('fargateForbids', path, {
        awsMessage: `Fargate compatible task definitions do not support ${setting}`,
        values: { setting },
        fix: { path, value: null },
      }),
    ),
)

function taskSettings({ definition }: RuleContext): Setting[] {
  const { ipcMode, placementConstraints = [], volumes = [] } = definition
  return [
    ['ipcMode', ['ipcMode'], Boolean(ipcMode)],
    ['constraints', ['placementConstraints'], placementConstraints.length > 0],
    ...volumes.flatMap(({ dockerVolumeConfiguration, host }, index): Setting[] => [
      [
        'dockerVolumeConfiguration',
        ['volumes', index, 'dockerVolumeConfiguration'],
        dockerVolumeConfiguration !== undefined,
      ],
      ['sourcePath', ['volumes', index, 'host', 'sourcePath'], Boolean(host?.sourcePath)],
    ]),
  ]
}

function containerSettings(
  { dockerSecurityOptions = [], linuxParameters = {} }: RuleContext['containers'][number],
  index: number,
): Setting[] {
  const path = ['containerDefinitions', index]
  const linux = [...path, 'linuxParameters']
  const { devices = [], maxSwap, sharedMemorySize } = linuxParameters
  return [
    ['dockerSecurityOptions', [...path, 'dockerSecurityOptions'], dockerSecurityOptions.length > 0],
    ['devices', [...linux, 'devices'], devices.length > 0],
    ['maxSwap', [...linux, 'maxSwap'], maxSwap !== undefined],
    ['sharedMemorySize', [...linux, 'sharedMemorySize'], Boolean(sharedMemorySize)],
  ]
}

/** What the pages of AWS call unsupported on Fargate and what nobody is known to have been refused for. */
export const fargateIgnores = onFargate(
  inContainers(({ name = '', linuxParameters, dnsSearchDomains = [] }, path) => [
    ...(linuxParameters?.swappiness === undefined
      ? []
      : [
          found('fargateIgnores', [...path, 'linuxParameters', 'swappiness'], {
            values: { container: name, setting: 'swappiness' },
          }),
        ]),
    ...(dnsSearchDomains.length === 0
      ? []
      : [
          found('fargateIgnores', [...path, 'dnsSearchDomains'], {
            values: { container: name, setting: 'dnsSearchDomains' },
          }),
        ]),
  ]),
)

/** On Fargate a container is not privileged and asks for no GPU. */
export const fargatePrivilege = onFargate(
  inContainers(({ name = '', privileged, resourceRequirements = [] }, path) => {
    const values = { container: name }
    const at = [...path, 'privileged']
    const gpuMessage = 'Tasks using the Fargate launch type do not support GPU resource requirements'
    return [
      ...(privileged
        ? [
            found('fargatePrivileged', at, {
              awsMessage: "Fargate requires that the 'privileged' setting be 'false'",
              values,
              fix: { path: at, value: false },
            }),
          ]
        : []),
      ...(resourceRequirements.some((requirement) => requirement.type === 'GPU')
        ? [found('fargateGpu', [...path, 'resourceRequirements'], { awsMessage: gpuMessage, values })]
        : []),
    ]
  }),
)

/** On Fargate a container adds no capability but SYS_PTRACE. */
export const fargateCapability = onFargate(
  inContainers(({ name = '', linuxParameters }, path) =>
    (linuxParameters?.capabilities?.add ?? []).flatMap((capability, index) =>
      capability === ALLOWED_CAPABILITY
        ? []
        : [
            found('fargateCapability', [...path, 'linuxParameters', 'capabilities', 'add', index], {
              awsMessage: `${capability} is not allowed on Fargate.`,
              values: { container: name, capability },
            }),
          ],
    ),
  ),
)

/** On Fargate a task does not share the host's process namespace. */
export const fargatePidMode = onFargate(({ definition }) => {
  if (definition.pidMode !== 'host') return []
  const path = ['pidMode']
  const awsMessage = "Tasks using the Fargate launch type do not support pidMode 'host'"
  return [found('fargatePidMode', path, { awsMessage, fix: { path, value: null } })]
})

/** On Fargate a container starts and stops within two minutes. */
export const fargateTimeout = onFargate(
  inContainers(({ name = '', startTimeout, stopTimeout }, path) =>
    Object.entries({ startTimeout, stopTimeout }).flatMap(([field, value]) => {
      if (value === undefined || value <= LONGEST_TIMEOUT_SECONDS) return []
      const values = { container: name, field, value, max: LONGEST_TIMEOUT_SECONDS }
      const at = [...path, field]
      return [found('fargateTimeout', at, { values, fix: { path: at, value: LONGEST_TIMEOUT_SECONDS } })]
    }),
  ),
)

/** Fargate keeps one port of Windows tasks for itself. */
export const fargateWindowsPort = onFargate((context) =>
  context.isWindows
    ? context.containers.flatMap(({ name = '', portMappings = [] }, containerIndex) =>
        portMappings.flatMap(({ containerPort }, index) => {
          const path = ['containerDefinitions', containerIndex, 'portMappings', index, 'containerPort']
          const values = { container: name, port: WINDOWS_RESERVED_PORT }
          return containerPort === WINDOWS_RESERVED_PORT ? [found('fargateWindowsPort', path, { values })] : []
        }),
      )
    : [],
)

/** Ephemeral storage is 21 to 200 GiB, and EC2 has none. */
export const ephemeralStorage: Rule = ({ definition, launchTypes }) => {
  const sizeGiB = definition.ephemeralStorage?.sizeInGiB
  if (sizeGiB === undefined) return []
  const path = ['ephemeralStorage', 'sizeInGiB']
  const [low, high] = STORAGE_GIB
  const values = { sizeGiB, low, high }
  if (sizeGiB < low || sizeGiB > high) {
    const bound = sizeGiB < low ? `least ${low}` : `most ${high}`
    const fix = { path, value: sizeGiB < low ? low : high }
    return [
      found('ephemeralStorageSize', path, { awsMessage: `EphemeralStorage size should be at ${bound}`, values, fix }),
    ]
  }
  if (!launchTypes.includes('EC2') || launchTypes.includes('FARGATE')) return []
  const awsMessage = 'Tasks using the EC2 launch type do not support EphemeralStorage'
  const fix = { path: ['ephemeralStorage'], value: null }
  return [found('ephemeralStorageEc2', ['ephemeralStorage'], { awsMessage, values, fix })]
}
