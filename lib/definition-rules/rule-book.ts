/** `error`: AWS refuses the definition; `warning`: AWS accepts it and it will hurt; `note`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note'

type Entry = readonly [severity: Severity, source: string]

const api = (page: string) => `${page} API reference`
const guide = (page: string) => `Developer guide, ${page}`
const TASK = api('RegisterTaskDefinition')
const CONTAINER = api('ContainerDefinition')
const PARAMETERS = guide('task definition parameters')
const FARGATE = guide('task definition parameters for Fargate')
const MANAGED = guide('task definition differences for Managed Instances')
const MEMORY = guide('task definition parameters, memory and memoryReservation')
const PORTS = api('PortMapping')
const AWSVPC = guide('task networking, awsvpc network mode')
const DEPENDENCY = api('ContainerDependency')
const LOGS = `${api('LogConfiguration')}; ${guide('using log drivers')}`
const EFS = api('EFSVolumeConfiguration')
const SECRETS = `${api('Secret')}; ${guide('pass sensitive data to an Amazon ECS container')}`
const ROLE = guide('Amazon ECS task execution IAM role')
const PROXY = api('ProxyConfiguration')
const PROTOCOL = 'AWS JSON protocol 1.1; AWS CLI, parameter validation'
const TEMPLATE = 'CloudFormation template reference, AWS::ECS::TaskDefinition'

/**
 * Every rule by its code: how grave it is and where it is written down. Its sentences are `rule.<code>.what` and
 * `rule.<code>.why` in the messages. An error is what AWS is known to refuse, or what a page of AWS says it refuses;
 * a documented limit of which that is not known is a warning.
 */
export const ruleBook = {
  wrongType: ['error', PROTOCOL],
  memberMissing: ['error', PROTOCOL],
  unknownChoice: ['error', TASK],
  newChoice: ['warning', TASK],
  misspeltField: ['warning', PROTOCOL],
  unknownField: ['note', PROTOCOL],
  nullItem: ['warning', PROTOCOL],
  nullField: ['note', PROTOCOL],
  placeholder: ['warning', TASK],
  deployTimeValue: ['note', TEMPLATE],
  duplicateKey: ['warning', 'RFC 8259, section 4'],
  lenientJson: ['note', 'RFC 8259'],
  describedFields: ['note', api('DescribeTaskDefinition')],
  cloudFormation: ['note', TEMPLATE],
  containersOnly: ['note', TASK],

  familyMissing: ['error', TASK],
  familyName: ['error', TASK],
  definitionSize: ['error', 'Amazon ECS service quotas, task definition size'],
  tagsEmpty: ['error', TASK],
  tooManyTags: ['warning', 'Amazon ECS service quotas, tags per resource'],
  acceleratorsRetired: ['error', TASK],
  windowsArm: ['error', api('RuntimePlatform')],
  noContainers: ['error', TASK],
  tooManyContainers: ['error', 'Amazon ECS service quotas, containers per task definition'],
  containerNameMissing: ['error', CONTAINER],
  containerName: ['error', CONTAINER],
  containerNameTwice: ['error', CONTAINER],
  noEssential: ['error', CONTAINER],
  imageMissing: ['error', CONTAINER],
  imageLong: ['warning', CONTAINER],
  movingTag: ['note', `${PARAMETERS}, image`],
  healthCheckRange: ['error', api('HealthCheck')],
  healthCheckCommand: ['warning', api('HealthCheck')],
  restartPeriod: ['error', api('ContainerRestartPolicy')],
  restartExitCodes: ['warning', api('ContainerRestartPolicy')],
  ulimitOrder: ['error', api('Ulimit')],
  environmentTwice: ['warning', CONTAINER],
  plaintextSecret: ['warning', guide('pass sensitive data to an Amazon ECS container')],

  noMemory: ['error', MEMORY],
  limitBelowReservation: ['error', MEMORY],
  limitAboveTask: ['error', MEMORY],
  reservationsExceedTask: ['error', MEMORY],
  cpuExceedsTask: ['error', `${PARAMETERS}, cpu`],
  taskCpuUnreadable: ['error', TASK],
  taskMemoryUnreadable: ['warning', TASK],
  taskCpuRange: ['warning', `${PARAMETERS}, task size`],
  limitsOvercommit: ['warning', MEMORY],
  leastMemory: ['warning', MEMORY],
  windowsReservation: ['warning', `${PARAMETERS}, memoryReservation`],
  windowsTaskSize: ['warning', `${PARAMETERS}, task size`],
  swappinessRange: ['warning', api('LinuxParameters')],
  swappinessAlone: ['note', api('LinuxParameters')],

  portMissing: ['error', PORTS],
  port: ['error', PORTS],
  portRange: ['error', PORTS],
  portAndRange: ['error', PORTS],
  hostPortDiffers: ['error', PORTS],
  portTwice: ['error', PORTS],
  portRangeOverlap: ['error', PORTS],
  portBothProtocols: ['warning', PORTS],
  hostPortTwice: ['warning', PORTS],
  hostPortReserved: ['warning', PORTS],
  portNameTwice: ['error', PORTS],
  portName: ['warning', PORTS],
  portRangeMode: ['warning', PORTS],
  noneHasPorts: ['warning', `${PARAMETERS}, network mode`],
  awsvpcForbids: ['error', AWSVPC],
  linkCycle: ['error', `${PARAMETERS}, links`],
  linkUnknown: ['warning', `${PARAMETERS}, links`],

  dependencyMissing: ['error', DEPENDENCY],
  dependencyEssential: ['error', DEPENDENCY],
  dependencyHealthCheck: ['error', DEPENDENCY],
  dependencyCycle: ['error', DEPENDENCY],

  volumeUnknown: ['error', api('MountPoint')],
  volumesFromUnknown: ['error', api('VolumeFrom')],
  launchVolumeUnused: ['error', api('Volume')],
  volumeUnused: ['note', api('Volume')],
  volumeTwice: ['warning', api('Volume')],
  efsIam: ['error', EFS],
  efsPort: ['error', EFS],
  efsAccessPoint: ['error', EFS],

  fargateNetworkMode: ['error', FARGATE],
  fargateCpuMissing: ['error', FARGATE],
  fargateMemoryMissing: ['error', FARGATE],
  fargatePair: ['error', `${FARGATE}, task size`],
  fargateForbids: ['error', FARGATE],
  fargateIgnores: ['warning', FARGATE],
  fargatePrivileged: ['error', FARGATE],
  fargateCapability: ['error', api('KernelCapabilities')],
  fargateGpu: ['error', FARGATE],
  fargatePidMode: ['error', FARGATE],
  fargateTimeout: ['warning', CONTAINER],
  fargateWindowsPort: ['warning', PORTS],
  ephemeralStorageSize: ['error', api('EphemeralStorage')],
  ephemeralStorageEc2: ['error', api('EphemeralStorage')],

  managedNetworkMode: ['warning', MANAGED],
  managedForbids: ['warning', MANAGED],
  managedDoubtful: ['warning', MANAGED],
  managedLogDriver: ['warning', MANAGED],
  managedPlacement: ['warning', MANAGED],
  externalNetworkMode: ['warning', guide('Amazon ECS clusters for external instances, considerations')],

  fargateLogDriver: ['error', LOGS],
  awslogsOption: ['error', LOGS],
  awslogsRole: ['error', LOGS],
  awslogsCreateGroup: ['error', LOGS],
  firelensMissing: ['error', LOGS],
  noLogs: ['note', LOGS],

  proxyNetworkMode: ['error', PROXY],
  proxyContainer: ['error', PROXY],
  proxyIngress: ['error', PROXY],
  proxyProperty: ['warning', PROXY],

  secretRole: ['error', SECRETS],
  secretNameTwice: ['error', SECRETS],
  secretNameShared: ['error', SECRETS],
  environmentFileCount: ['error', api('EnvironmentFile')],
  environmentFileArn: ['error', api('EnvironmentFile')],
  ecrRole: ['error', ROLE],
  registryRole: ['warning', ROLE],
  noExecutionRole: ['note', ROLE],
} as const satisfies Readonly<Record<string, Entry>>

/** Names one rule. */
export type RuleCode = keyof typeof ruleBook
