import { container, onEc2, type RuleCase } from './rule-case'

type Fields = Record<string, unknown>
const with1 = (fields: Fields) => onEc2({}, container(fields))
const ports = (networkMode: string, ...portMappings: Fields[]) => onEc2({ networkMode }, container({ portMappings }))
const awsvpc = (fields: Fields) => onEc2({ networkMode: 'awsvpc' }, container(fields))
const two = (one: Fields, other: Fields) =>
  onEc2({}, container({ name: 'a', ...one }), container({ name: 'b', ...other }))
const waits = (condition: string, on: Fields) => two({ dependsOn: [{ containerName: 'b', condition }] }, on)
const volumes = (...list: Fields[]) =>
  onEc2({ volumes: list }, container({ mountPoints: [{ sourceVolume: 'v', containerPath: '/v' }] }))
const efs = (fields: Fields) => volumes({ name: 'v', efsVolumeConfiguration: { fileSystemId: 'fs-1', ...fields } })
const reused = 'container port is used multiple times in task'

/** Ports, links, dependencies and volumes. */
export const networkCases: readonly RuleCase[] = [
  {
    code: 'portMissing',
    breaks: ports('bridge', { hostPort: 80 }),
    keeps: ports('bridge', { containerPort: 80 }),
    says: "Invalid 'containerPort' setting for container 'app'.",
  },
  {
    code: 'port',
    breaks: ports('bridge', { containerPort: 65_536 }),
    keeps: ports('bridge', { containerPort: 65_535, hostPort: 0 }),
    says: "Invalid 'containerPort' setting for container 'app'.",
  },
  {
    code: 'port',
    breaks: ports('bridge', { containerPort: 80, hostPort: -1 }),
    keeps: ports('bridge', { containerPort: 1 }),
    says: "Invalid 'hostPort' setting for container 'app'.",
  },
  {
    code: 'portRange',
    breaks: ports('bridge', { containerPortRange: '90-80' }),
    keeps: ports('bridge', { containerPortRange: '80-90' }, { containerPortRange: '91-91' }),
    says: "Invalid 'containerPortRange' setting",
  },
  {
    code: 'portAndRange',
    breaks: ports('bridge', { containerPort: 80, containerPortRange: '80-90' }),
    keeps: ports('bridge', { containerPort: 70, containerPortRange: '' }, { containerPortRange: '80-90' }),
    says: 'cannot specify both single port and port range',
  },
  {
    code: 'portAndRange',
    breaks: ports('bridge', { hostPort: 80, containerPortRange: '80-90' }),
    keeps: ports('bridge', { hostPort: 0, containerPortRange: '80-90' }),
    says: 'cannot specify both single port and port range',
  },
  {
    code: 'hostPortDiffers',
    breaks: ports('awsvpc', { containerPort: 80, hostPort: 8080 }),
    keeps: ports('awsvpc', { containerPort: 80, hostPort: 80 }),
    says: 'When networkMode=awsvpc, the host ports and container ports in port mappings must match.',
  },
  {
    code: 'hostPortDiffers',
    breaks: ports('host', { containerPort: 80, hostPort: 8080 }),
    keeps: ports('bridge', { containerPort: 80, hostPort: 8080 }),
    says: 'When networkMode=host, the host ports and container ports in port mappings must match.',
  },
  {
    code: 'portTwice',
    breaks: ports('awsvpc', { containerPort: 80 }, { containerPort: 80 }),
    keeps: ports('bridge', { containerPort: 80, hostPort: 81 }, { containerPort: 80, hostPort: 82 }),
    says: reused,
  },
  {
    code: 'portRangeOverlap',
    breaks: ports('awsvpc', { containerPortRange: '80-90' }, { containerPortRange: '90-95' }),
    keeps: ports('awsvpc', { containerPortRange: '80-90' }, { containerPortRange: '91-95' }),
    says: reused,
  },
  {
    code: 'portRangeOverlap',
    breaks: ports('bridge', { containerPortRange: '80-90' }, { containerPortRange: '85-95' }),
    keeps: two(
      { portMappings: [{ containerPortRange: '80-90' }] },
      { portMappings: [{ containerPortRange: '85-95' }] },
    ),
    says: reused,
  },
  {
    code: 'portRangeOverlap',
    breaks: ports('awsvpc', { containerPortRange: '80-90' }, { containerPortRange: '85-95', protocol: 'tcp' }),
    keeps: ports('awsvpc', { containerPortRange: '80-90' }, { containerPortRange: '85-95', protocol: 'udp' }),
    says: reused,
  },
  {
    code: 'portBothProtocols',
    breaks: ports('awsvpc', { containerPort: 53 }, { containerPort: 53, protocol: 'udp' }),
    keeps: ports('awsvpc', { containerPort: 53 }, { containerPort: 54, protocol: 'udp' }),
  },
  {
    code: 'hostPortTwice',
    breaks: ports('bridge', { containerPort: 80, hostPort: 80 }, { containerPort: 81, hostPort: 80 }),
    keeps: ports('bridge', { containerPort: 53, hostPort: 53 }, { containerPort: 53, hostPort: 53, protocol: 'udp' }),
  },
  {
    code: 'hostPortReserved',
    breaks: ports('host', { containerPort: 22 }),
    keeps: ports('bridge', { containerPort: 22 }),
  },
  {
    code: 'portNameTwice',
    breaks: ports('bridge', { containerPort: 80, name: 'http' }, { containerPort: 81, name: 'http' }),
    keeps: ports('bridge', { containerPort: 80, name: 'http' }, { containerPort: 81, name: 'http2' }),
    says: 'port mapping name is already used',
  },
  {
    code: 'portName',
    breaks: ports('bridge', { containerPort: 80, name: '-http' }),
    keeps: ports('bridge', { containerPort: 80, name: 'http-1' }),
  },
  {
    code: 'portRangeMode',
    breaks: ports('host', { containerPortRange: '80-90' }),
    keeps: ports('bridge', { containerPortRange: '80-90' }),
  },
  { code: 'noneHasPorts', breaks: ports('none', { containerPort: 80 }), keeps: ports('none') },
  {
    code: 'awsvpcForbids',
    breaks: awsvpc({ links: ['b'] }),
    keeps: awsvpc({ links: [] }),
    says: 'Links are not supported when networkMode=awsvpc.',
  },
  {
    code: 'awsvpcForbids',
    breaks: awsvpc({ hostname: 'h' }),
    keeps: with1({ hostname: 'h' }),
    says: 'hostname is not supported on container when networkMode=awsvpc',
  },
  {
    code: 'awsvpcForbids',
    breaks: awsvpc({ extraHosts: [{ hostname: 'h', ipAddress: '10.0.0.1' }] }),
    keeps: awsvpc({ extraHosts: [] }),
    says: 'Extra hosts are not supported on container when networkMode=awsvpc',
  },
  {
    code: 'awsvpcForbids',
    breaks: awsvpc({ dnsServers: ['10.0.0.2'] }),
    keeps: with1({ dnsServers: ['10.0.0.2'] }),
    says: 'DNS servers are not supported on container when networkMode=awsvpc',
  },
  {
    code: 'awsvpcForbids',
    breaks: awsvpc({ disableNetworking: true }),
    keeps: awsvpc({ disableNetworking: false }),
    says: 'Disable Networking is not supported on container when networkMode=awsvpc',
  },
  {
    code: 'linkCycle',
    breaks: two({ links: ['b'] }, { links: ['a:alias'] }),
    keeps: two({ links: ['b:alias'] }, {}),
    says: 'Container links should not have a cycle',
  },
  { code: 'linkUnknown', breaks: with1({ links: ['db'] }), keeps: two({ links: ['b'] }, {}) },
  {
    code: 'dependencyMissing',
    breaks: with1({ dependsOn: [{ containerName: 'db', condition: 'START' }] }),
    keeps: waits('START', {}),
    says: 'Cannot depend on container db because it does not exist',
  },
  {
    code: 'dependencyEssential',
    breaks: waits('SUCCESS', {}),
    keeps: waits('SUCCESS', { essential: false }),
    says: 'A dependency container with SUCCESS or COMPLETE condition cannot be an essential container',
  },
  {
    code: 'dependencyEssential',
    breaks: waits('COMPLETE', {}),
    keeps: waits('COMPLETE', { essential: false }),
    says: 'A dependency container with SUCCESS or COMPLETE condition cannot be an essential container',
  },
  {
    code: 'dependencyHealthCheck',
    breaks: waits('HEALTHY', {}),
    keeps: waits('HEALTHY', { healthCheck: { command: ['CMD', 'true'] } }),
    says: 'A dependency container with HEALTHY condition must have health check configured',
  },
  {
    code: 'dependencyCycle',
    breaks: waits('START', { dependsOn: [{ containerName: 'a', condition: 'START' }] }),
    keeps: waits('START', {}),
  },
  {
    code: 'dependencyCycle',
    breaks: with1({ dependsOn: [{ containerName: 'app', condition: 'START' }] }),
    keeps: with1({ dependsOn: [] }),
  },
  { code: 'volumeUnknown', breaks: volumes({ name: 'w' }), keeps: volumes({ name: 'v' }), says: "Unknown volume 'v'." },
  {
    code: 'volumesFromUnknown',
    breaks: with1({ volumesFrom: [{ sourceContainer: 'b' }] }),
    keeps: two({ volumesFrom: [{ sourceContainer: 'b' }] }, {}),
    says: "Invalid 'volumesFrom' setting. Unknown container: 'b'",
  },
  {
    code: 'launchVolumeUnused',
    breaks: onEc2({ volumes: [{ name: 'v', configuredAtLaunch: true }] }),
    keeps: volumes({ name: 'v', configuredAtLaunch: true }),
    says: 'Volumes [v] are not referenced by any of the containers',
  },
  { code: 'volumeUnused', breaks: onEc2({ volumes: [{ name: 'v' }] }), keeps: volumes({ name: 'v' }) },
  { code: 'volumeTwice', breaks: volumes({ name: 'v' }, { name: 'v' }), keeps: volumes({ name: 'v' }) },
  {
    code: 'efsIam',
    breaks: efs({ authorizationConfig: { iam: 'ENABLED' } }),
    keeps: efs({ transitEncryption: 'ENABLED', authorizationConfig: { iam: 'ENABLED' } }),
    says: 'EFS IAM authorization requires TransitEncryption to be enabled',
  },
  {
    code: 'efsPort',
    breaks: efs({ transitEncryptionPort: 2999 }),
    keeps: efs({ transitEncryption: 'ENABLED', transitEncryptionPort: 2999 }),
    says: 'TransitEncryptionPort requires that TransitEncryption is enabled',
  },
  {
    code: 'efsAccessPoint',
    breaks: efs({ rootDirectory: '/data', authorizationConfig: { accessPointId: 'fsap-1' } }),
    keeps: efs({ rootDirectory: '/', authorizationConfig: { accessPointId: 'fsap-1' } }),
    says: 'When using an EFS access point, the root directory must either be set to "/" or be omitted',
  },
]
