import { container, onEc2, onFargate, type RuleCase } from './rule-case'

type Fields = Record<string, unknown>
const fargate1 = (fields: Fields) => onFargate({}, container(fields))
const ec21 = (fields: Fields) => onEc2({}, container(fields))
const windows = { runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' }, cpu: '1024', memory: '2048' }
const gpu = { resourceRequirements: [{ type: 'GPU', value: '1' }] }
const unsupported = (setting: string) => `Fargate compatible task definitions do not support ${setting}`

/** What Fargate asks for and what it does not have. */
export const fargateCases: readonly RuleCase[] = [
  {
    code: 'fargateNetworkMode',
    breaks: onFargate({ networkMode: undefined }),
    keeps: onFargate(),
    says: "Fargate only supports network mode 'awsvpc'.",
  },
  {
    code: 'fargateCpuMissing',
    breaks: onFargate({ cpu: undefined }),
    keeps: onFargate({ cpu: '.5 vCPU' }),
    says: "Fargate requires that 'cpu' be defined at the task level.",
  },
  {
    code: 'fargateMemoryMissing',
    breaks: onFargate({ memory: undefined }),
    keeps: onFargate({ memory: '1 GB' }),
    says: "Fargate requires that 'memory' be defined at the task level.",
  },
  {
    code: 'fargatePair',
    breaks: onFargate({ memory: '1536' }),
    keeps: onFargate({ memory: '2048' }),
    says: 'No Fargate configuration exists for given values.',
  },
  {
    code: 'fargatePair',
    breaks: onFargate({ ...windows, cpu: '512', memory: '2048' }),
    keeps: onFargate({ cpu: '32768', memory: '249856' }),
    says: 'No Fargate configuration exists for given values.',
  },
  {
    code: 'fargateForbids',
    breaks: onFargate({ ipcMode: 'task' }),
    keeps: onEc2({ ipcMode: 'task' }),
    says: unsupported('ipcMode'),
  },
  {
    code: 'fargateForbids',
    breaks: onFargate({ placementConstraints: [{ type: 'memberOf', expression: 'attribute:x' }] }),
    keeps: onFargate({ placementConstraints: [] }),
    says: unsupported('constraints'),
  },
  {
    code: 'fargateForbids',
    breaks: onFargate({ volumes: [{ name: 'v', dockerVolumeConfiguration: {} }] }),
    keeps: onFargate({ volumes: [{ name: 'v' }] }),
    says: unsupported('dockerVolumeConfiguration'),
  },
  {
    code: 'fargateForbids',
    breaks: onFargate({ volumes: [{ name: 'v', host: { sourcePath: '/d' } }] }),
    keeps: onFargate({ volumes: [{ name: 'v', host: {} }] }),
    says: unsupported('sourcePath'),
  },
  {
    code: 'fargateForbids',
    breaks: fargate1({ dockerSecurityOptions: ['no-new-privileges'] }),
    keeps: fargate1({ dockerSecurityOptions: [] }),
    says: unsupported('dockerSecurityOptions'),
  },
  {
    code: 'fargateForbids',
    breaks: fargate1({ linuxParameters: { devices: [{ hostPath: '/dev/x' }] } }),
    keeps: fargate1({ linuxParameters: { devices: [] } }),
    says: unsupported('devices'),
  },
  {
    code: 'fargateForbids',
    breaks: fargate1({ linuxParameters: { maxSwap: 0 } }),
    keeps: ec21({ linuxParameters: { maxSwap: 0 } }),
    says: unsupported('maxSwap'),
  },
  {
    code: 'fargateForbids',
    breaks: fargate1({ linuxParameters: { sharedMemorySize: 64 } }),
    keeps: fargate1({ linuxParameters: { initProcessEnabled: true } }),
    says: unsupported('sharedMemorySize'),
  },
  {
    code: 'fargateIgnores',
    breaks: fargate1({ linuxParameters: { swappiness: 60 } }),
    keeps: fargate1({ linuxParameters: {} }),
  },
  {
    code: 'fargatePrivileged',
    breaks: fargate1({ privileged: true }),
    keeps: fargate1({ privileged: false }),
    says: "Fargate requires that the 'privileged' setting be 'false'",
  },
  {
    code: 'fargateCapability',
    breaks: fargate1({ linuxParameters: { capabilities: { add: ['NET_ADMIN'] } } }),
    keeps: fargate1({ linuxParameters: { capabilities: { add: ['SYS_PTRACE'], drop: ['ALL'] } } }),
    says: 'NET_ADMIN is not allowed on Fargate.',
  },
  {
    code: 'fargateGpu',
    breaks: fargate1(gpu),
    keeps: ec21(gpu),
    says: 'Tasks using the Fargate launch type do not support GPU resource requirements',
  },
  {
    code: 'fargatePidMode',
    breaks: onFargate({ pidMode: 'host' }),
    keeps: onFargate({ pidMode: 'task' }),
    says: "Tasks using the Fargate launch type do not support pidMode 'host'",
  },
  { code: 'fargateTimeout', breaks: fargate1({ stopTimeout: 121 }), keeps: fargate1({ stopTimeout: 120 }) },
  {
    code: 'fargateWindowsPort',
    breaks: onFargate(windows, container({ portMappings: [{ containerPort: 3150 }] })),
    keeps: fargate1({ portMappings: [{ containerPort: 3150 }] }),
  },
  {
    code: 'ephemeralStorageSize',
    breaks: onFargate({ ephemeralStorage: { sizeInGiB: 20 } }),
    keeps: onFargate({ ephemeralStorage: { sizeInGiB: 21 } }),
    says: 'EphemeralStorage size should be at least 21',
  },
  {
    code: 'ephemeralStorageSize',
    breaks: onFargate({ ephemeralStorage: { sizeInGiB: 201 } }),
    keeps: onFargate({ ephemeralStorage: { sizeInGiB: 200 } }),
    says: 'EphemeralStorage size should be at most 200',
  },
  {
    code: 'ephemeralStorageEc2',
    breaks: onEc2({ requiresCompatibilities: ['EC2'], ephemeralStorage: { sizeInGiB: 30 } }),
    keeps: onFargate({ requiresCompatibilities: ['EC2', 'FARGATE'], ephemeralStorage: { sizeInGiB: 30 } }),
    says: 'Tasks using the EC2 launch type do not support EphemeralStorage',
  },
]
