import { container, onEc2, onFargate, type RuleCase } from './rule-case'

const many = (count: number, item: (index: number) => unknown) =>
  Array.from({ length: count }, (_, index) => item(index))
const containers = (count: number) => many(count, (index) => container({ name: `c${index}` }))
const windows = { runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', cpuArchitecture: 'X86_64' } }
const windowsArm = { runtimePlatform: { ...windows.runtimePlatform, cpuArchitecture: 'ARM64' } }
const windowsSize = { cpu: '1024', memory: '2048' }
const with1 = (fields: Record<string, unknown>) => onEc2({}, container(fields))

/** Types, task, containers and memory. */
export const taskCases: readonly RuleCase[] = [
  {
    code: 'wrongType',
    breaks: with1({ memory: '256' }),
    keeps: with1({ memory: 256 }),
    says: 'STRING_VALUE cannot be converted to Integer',
  },
  { code: 'wrongType', breaks: onEc2({ cpu: 256 }), keeps: onEc2({ cpu: '256' }) },
  { code: 'wrongType', breaks: with1({ memory: 256.5 }), keeps: with1({ memory: 2 ** 31 - 1 }) },
  { code: 'wrongType', breaks: with1({ command: 'sh' }), keeps: with1({ command: ['sh'] }) },
  { code: 'wrongType', breaks: with1({ essential: 'true' }), keeps: with1({ essential: null }) },
  {
    code: 'memberMissing',
    breaks: with1({ healthCheck: {} }),
    keeps: with1({ healthCheck: { command: ['CMD', 'true'] } }),
  },
  { code: 'unknownChoice', breaks: onEc2({ pidMode: 'all' }), keeps: onEc2({ pidMode: 'Task' }) },
  { code: 'newChoice', breaks: onEc2({ pidMode: 'Task' }), keeps: onEc2({ pidMode: 'task' }) },
  { code: 'newChoice', breaks: onEc2({ networkMode: 'default' }), keeps: onEc2({ networkMode: 'bridge' }) },
  { code: 'misspeltField', breaks: with1({ memoryReservaton: 64 }), keeps: with1({ memoryReservation: 64 }) },
  { code: 'unknownField', breaks: onEc2({ owner: 'me' }), keeps: onEc2({ taskDefinitionArn: 'arn', revision: 3 }) },
  { code: 'nullItem', breaks: with1({ links: [null] }), keeps: with1({ links: [] }) },
  { code: 'nullField', breaks: onEc2({ cpu: null }), keeps: onEc2() },
  { code: 'placeholder', breaks: with1({ image: '<IMAGE1_NAME>' }), keeps: with1({ command: ['echo', '$HOME'] }) },
  { code: 'familyMissing', breaks: onEc2({ family: '' }), keeps: onEc2({ family: 'w' }) },
  {
    code: 'familyName',
    breaks: onEc2({ family: 'web site' }),
    keeps: onEc2({ family: 'Web_site-1' }),
    says: 'Family contains invalid characters.',
  },
  {
    code: 'definitionSize',
    breaks: with1({ command: ['x'.repeat(65_536)] }),
    keeps: with1({ command: ['x'.repeat(65_000)] }),
  },
  {
    code: 'tagsEmpty',
    breaks: onEc2({ tags: [] }),
    keeps: onEc2({ tags: [{ key: 'a', value: 'b' }] }),
    says: 'Tags can not be empty.',
  },
  { code: 'tagsEmpty', breaks: onEc2({ tags: [] }), keeps: onEc2({ tags: [], status: 'ACTIVE' }) },
  {
    code: 'tooManyTags',
    breaks: onEc2({ tags: many(51, (index) => ({ key: `k${index}` })) }),
    keeps: onEc2({ tags: many(50, (index) => ({ key: `k${index}` })) }),
  },
  {
    code: 'acceleratorsRetired',
    breaks: onEc2({ inferenceAccelerators: [{ deviceName: 'd', deviceType: 't' }] }),
    keeps: onEc2({ inferenceAccelerators: [] }),
    says: "Unsupported field 'inferenceAccelerators'",
  },
  {
    code: 'windowsArm',
    breaks: onFargate({ ...windowsArm, ...windowsSize }),
    keeps: onFargate({ ...windows, ...windowsSize }),
    says: 'No Fargate configuration exists for given values.',
  },
  { code: 'windowsArm', breaks: onFargate({ ...windowsArm, ...windowsSize }), keeps: onEc2(windowsArm) },
  {
    code: 'noContainers',
    breaks: onEc2({ containerDefinitions: [] }),
    keeps: onEc2(),
    says: 'Container list cannot be empty',
  },
  {
    code: 'tooManyContainers',
    breaks: onEc2({ containerDefinitions: containers(11) }),
    keeps: onEc2({ containerDefinitions: containers(10) }),
    says: 'Too many containers.',
  },
  {
    code: 'containerNameMissing',
    breaks: with1({ name: undefined }),
    keeps: with1({ name: 'a' }),
    says: 'Container.name should not be null or empty.',
  },
  {
    code: 'containerName',
    breaks: with1({ name: 'a.b' }),
    keeps: with1({ name: 'a_b-C' }),
    says: 'Container.name contains invalid characters.',
  },
  {
    code: 'containerNameTwice',
    breaks: onEc2({}, container(), container()),
    keeps: onEc2({}, container(), container({ name: 'App' })),
    says: 'Container names must be unique within a task definition',
  },
  {
    code: 'noEssential',
    breaks: with1({ essential: false }),
    keeps: onEc2({}, container({ essential: false }), container({ name: 'b' })),
    says: "Task definition doesn't have any essential container",
  },
  {
    code: 'imageMissing',
    breaks: with1({ image: '' }),
    keeps: with1({ image: 'httpd:2.4' }),
    says: 'Container.image should not be null or empty.',
  },
  {
    code: 'imageLong',
    breaks: with1({ image: `${'a'.repeat(252)}:2.4` }),
    keeps: with1({ image: `${'a'.repeat(251)}:2.4` }),
  },
  {
    code: 'movingTag',
    breaks: with1({ image: 'localhost:5000/httpd' }),
    keeps: with1({ image: `httpd@sha256:${'0'.repeat(64)}` }),
  },
  {
    code: 'healthCheckRange',
    breaks: with1({ healthCheck: { command: ['CMD', 'true'], interval: 301 } }),
    keeps: with1({ healthCheck: { command: ['CMD', 'true'], interval: 300, timeout: 2, retries: 10, startPeriod: 0 } }),
    says: "Health check interval must be less than or equal to the maximum allowed value 300 for container 'app'",
  },
  {
    code: 'healthCheckRange',
    breaks: with1({ healthCheck: { command: ['CMD', 'true'], timeout: 1 } }),
    keeps: with1({ healthCheck: { command: ['CMD', 'true'], interval: 0, timeout: 0, retries: 0 } }),
  },
  {
    code: 'healthCheckCommand',
    breaks: with1({ healthCheck: { command: ['curl localhost'] } }),
    keeps: with1({ healthCheck: { command: ['CMD-SHELL', 'curl localhost'] } }),
  },
  {
    code: 'restartPeriod',
    breaks: with1({ restartPolicy: { enabled: true, restartAttemptPeriod: 59 } }),
    keeps: with1({ restartPolicy: { enabled: true, restartAttemptPeriod: 60 } }),
    says: "the 'restartAttemptPeriod' setting for container 'app' must be between 60 and 1800",
  },
  {
    code: 'restartExitCodes',
    breaks: with1({ restartPolicy: { enabled: true, ignoredExitCodes: many(51, Number) } }),
    keeps: with1({ restartPolicy: { enabled: true, ignoredExitCodes: many(50, Number) } }),
  },
  {
    code: 'ulimitOrder',
    breaks: with1({ ulimits: [{ name: 'nofile', softLimit: 2, hardLimit: 1 }] }),
    keeps: with1({ ulimits: [{ name: 'memlock', softLimit: -1, hardLimit: -1 }] }),
    says: 'Soft limit exceeds hard limit for ulimit nofile',
  },
  {
    code: 'environmentTwice',
    breaks: with1({
      environment: [
        { name: 'A', value: '1' },
        { name: 'A', value: '2' },
      ],
    }),
    keeps: with1({
      environment: [
        { name: 'A', value: '1' },
        { name: 'a', value: '2' },
      ],
    }),
  },
  {
    code: 'plaintextSecret',
    breaks: with1({ environment: [{ name: 'DB_PASSWORD', value: 'x' }] }),
    keeps: with1({ environment: [{ name: 'DB_PASSWORD_FILE', value: '/x' }] }),
  },
  {
    code: 'noMemory',
    breaks: with1({ memory: 0 }),
    keeps: onEc2({ memory: '512' }, container({ memory: 0 })),
    says: "Invalid setting for container 'app'. At least one of 'memory' or 'memoryReservation' must be specified.",
  },
  {
    code: 'limitBelowReservation',
    breaks: with1({ memory: 64, memoryReservation: 65 }),
    keeps: with1({ memory: 64, memoryReservation: 64 }),
    says: "'memory' must be greater than or equal to 'memoryReservation'",
  },
  {
    code: 'limitAboveTask',
    breaks: onEc2({ memory: '512' }, container({ memory: 513 })),
    keeps: onEc2({ memory: '.5GB' }, container({ memory: 512 })),
    says: "The 'memory' setting for container 'app' is greater than for the task.",
  },
  {
    code: 'reservationsExceedTask',
    breaks: onEc2(
      { memory: '512' },
      container({ memoryReservation: 256 }),
      container({ name: 'b', memory: 300, memoryReservation: 257 }),
    ),
    keeps: onEc2(
      { memory: '512' },
      container({ memoryReservation: 256 }),
      container({ name: 'b', memoryReservation: 256 }),
    ),
    says: "The sum of all container 'memoryReservation' values cannot be greater than the value of the task 'memory'.",
  },
  {
    code: 'cpuExceedsTask',
    breaks: onEc2({ cpu: '1 vCPU' }, container({ cpu: 1025 })),
    keeps: onEc2({ cpu: '1 vCPU' }, container({ cpu: 1024 })),
    says: "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
  },
  {
    code: 'taskCpuUnreadable',
    breaks: onEc2({ cpu: 'many' }),
    keeps: onEc2({ cpu: '.25 vcpu' }),
    says: "Invalid 'cpu' setting for task.",
  },
  { code: 'taskMemoryUnreadable', breaks: onEc2({ memory: '1 TB' }), keeps: onEc2({ memory: '1 GB' }) },
  { code: 'taskCpuRange', breaks: onEc2({ cpu: '127' }), keeps: onEc2({ cpu: '128' }) },
  {
    code: 'limitsOvercommit',
    breaks: onEc2({ memory: '512' }, container({ memory: 300 }), container({ name: 'b', memory: 300 })),
    keeps: onEc2({ memory: '600' }, container({ memory: 300 }), container({ name: 'b', memory: 300 })),
  },
  { code: 'leastMemory', breaks: with1({ memory: 5 }), keeps: with1({ memory: 6 }) },
  { code: 'windowsReservation', breaks: onEc2(windows, container({ memoryReservation: 64 })), keeps: onEc2(windows) },
  {
    code: 'windowsTaskSize',
    breaks: onEc2({ ...windows, memory: '512' }),
    keeps: onFargate({ ...windows, cpu: '1024', memory: '2048' }),
  },
  {
    code: 'swappinessRange',
    breaks: with1({ linuxParameters: { swappiness: 101, maxSwap: 1 } }),
    keeps: with1({ linuxParameters: { swappiness: 100, maxSwap: 1 } }),
  },
  {
    code: 'swappinessAlone',
    breaks: with1({ linuxParameters: { swappiness: 60 } }),
    keeps: with1({ linuxParameters: { swappiness: 60, maxSwap: 0 } }),
  },
]
