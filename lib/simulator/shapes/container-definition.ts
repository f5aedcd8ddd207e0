import type {
  ContainerDefinition,
  ContainerDependency,
  ContainerRestartPolicy,
  FirelensConfiguration,
  HealthCheck,
  HostEntry,
  MountPoint,
  PortMapping,
  RepositoryCredentials,
  Secret,
  SystemControl,
  Ulimit,
  VolumeFrom,
} from '@aws-sdk/client-ecs'
import { boolean, integer, list, map, oneOf, string, structure } from '../validate'
import { environmentFile, keyValuePair, logConfiguration, resourceRequirement } from './container-part'
import { linuxParameters } from './linux-parameters'

const repositoryCredentials = structure<RepositoryCredentials>({
  credentialsParameter: string,
})

const portMapping = structure<PortMapping>({
  containerPort: integer,
  hostPort: integer,
  protocol: oneOf('tcp', 'udp'),
  name: string,
  appProtocol: oneOf('grpc', 'http', 'http2'),
  containerPortRange: string,
})

const containerRestartPolicy = structure<ContainerRestartPolicy>({
  enabled: boolean,
  ignoredExitCodes: list(integer),
  restartAttemptPeriod: integer,
})

const mountPoint = structure<MountPoint>({
  sourceVolume: string,
  containerPath: string,
  readOnly: boolean,
})

const volumeFrom = structure<VolumeFrom>({
  sourceContainer: string,
  readOnly: boolean,
})

const secret = structure<Secret>({
  name: string,
  valueFrom: string,
})

const containerDependency = structure<ContainerDependency>({
  containerName: string,
  condition: oneOf('COMPLETE', 'HEALTHY', 'START', 'SUCCESS'),
})

const hostEntry = structure<HostEntry>({
  hostname: string,
  ipAddress: string,
})

const ulimit = structure<Ulimit>({
  name: oneOf(
    'core',
    'cpu',
    'data',
    'fsize',
    'locks',
    'memlock',
    'msgqueue',
    'nice',
    'nofile',
    'nproc',
    'rss',
    'rtprio',
    'rttime',
    'sigpending',
    'stack',
  ),
  softLimit: integer,
  hardLimit: integer,
})

const healthCheck = structure<HealthCheck>({
  command: list(string),
  interval: integer,
  timeout: integer,
  retries: integer,
  startPeriod: integer,
})

const systemControl = structure<SystemControl>({
  namespace: string,
  value: string,
})

const firelensConfiguration = structure<FirelensConfiguration>({
  type: oneOf('fluentbit', 'fluentd'),
  options: map(string),
})

export const containerDefinition = structure<ContainerDefinition>({
  name: string,
  image: string,
  repositoryCredentials: repositoryCredentials,
  cpu: integer,
  memory: integer,
  memoryReservation: integer,
  links: list(string),
  portMappings: list(portMapping),
  essential: boolean,
  restartPolicy: containerRestartPolicy,
  entryPoint: list(string),
  command: list(string),
  environment: list(keyValuePair),
  environmentFiles: list(environmentFile),
  mountPoints: list(mountPoint),
  volumesFrom: list(volumeFrom),
  linuxParameters: linuxParameters,
  secrets: list(secret),
  dependsOn: list(containerDependency),
  startTimeout: integer,
  stopTimeout: integer,
  versionConsistency: oneOf('disabled', 'enabled'),
  hostname: string,
  user: string,
  workingDirectory: string,
  disableNetworking: boolean,
  privileged: boolean,
  readonlyRootFilesystem: boolean,
  dnsServers: list(string),
  dnsSearchDomains: list(string),
  extraHosts: list(hostEntry),
  dockerSecurityOptions: list(string),
  interactive: boolean,
  pseudoTerminal: boolean,
  dockerLabels: map(string),
  ulimits: list(ulimit),
  logConfiguration: logConfiguration,
  healthCheck: healthCheck,
  systemControls: list(systemControl),
  resourceRequirements: list(resourceRequirement),
  firelensConfiguration: firelensConfiguration,
  credentialSpecs: list(string),
})
