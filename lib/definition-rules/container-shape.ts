import type {
  ContainerDefinition,
  ContainerDependency,
  ContainerRestartPolicy,
  Device,
  EnvironmentFile,
  FirelensConfiguration,
  HealthCheck,
  HostEntry,
  KernelCapabilities,
  KeyValuePair,
  LinuxParameters,
  LogConfiguration,
  MountPoint,
  PortMapping,
  RepositoryCredentials,
  ResourceRequirement,
  Secret,
  SystemControl,
  Tmpfs,
  Ulimit,
  VolumeFrom,
} from '@aws-sdk/client-ecs'
import { anything, boolean, choice, integer, list, map, openChoice, string, structure, word } from './shape'

export const keyValuePair = structure<KeyValuePair>({ name: word, value: string }, {})

export const environmentFile = structure<EnvironmentFile>(
  { value: word, type: openChoice('s3') },
  { value: true, type: true },
)

export const resourceRequirement = structure<ResourceRequirement>(
  { value: string, type: openChoice('GPU', 'InferenceAccelerator', 'NeuronDevice'), sharingStrategy: anything },
  { type: true },
)

const portMapping = structure<PortMapping>(
  {
    containerPort: integer,
    hostPort: integer,
    protocol: openChoice('tcp', 'udp'),
    name: word,
    appProtocol: openChoice('http', 'http2', 'grpc'),
    containerPortRange: word,
  },
  {},
)

const restartPolicy = structure<ContainerRestartPolicy>(
  { enabled: boolean, ignoredExitCodes: list(integer), restartAttemptPeriod: integer },
  { enabled: true },
)

const linuxParameters = structure<LinuxParameters>(
  {
    capabilities: structure<KernelCapabilities>({ add: list(word), drop: list(string) }, {}),
    devices: list(
      structure<Device>(
        { hostPath: string, containerPath: string, permissions: list(openChoice('read', 'write', 'mknod')) },
        { hostPath: true },
      ),
    ),
    initProcessEnabled: boolean,
    sharedMemorySize: integer,
    tmpfs: list(
      structure<Tmpfs>(
        { containerPath: string, size: integer, mountOptions: list(string) },
        { containerPath: true, size: true },
      ),
    ),
    maxSwap: integer,
    swappiness: integer,
  },
  {},
)

const secret = structure<Secret>({ name: word, valueFrom: string }, { name: true, valueFrom: true })

const dependency = structure<ContainerDependency>(
  { containerName: word, condition: choice('START', 'COMPLETE', 'SUCCESS', 'HEALTHY') },
  { containerName: true, condition: true },
)

const ulimitNames = [
  ...['core', 'cpu', 'data', 'fsize', 'locks', 'memlock', 'msgqueue', 'nice', 'nofile', 'nproc', 'rss', 'rtprio'],
  ...['rttime', 'sigpending', 'stack'],
]

const ulimit = structure<Ulimit>(
  { name: openChoice(...ulimitNames), softLimit: integer, hardLimit: integer },
  { name: true, softLimit: true, hardLimit: true },
)

const logDrivers = ['json-file', 'syslog', 'journald', 'gelf', 'fluentd', 'awslogs', 'splunk', 'awsfirelens']

export const logConfiguration = structure<LogConfiguration>(
  { logDriver: openChoice(...logDrivers), options: map(string), secretOptions: list(secret) },
  { logDriver: true },
)

const healthCheck = structure<HealthCheck>(
  { command: list(string), interval: integer, timeout: integer, retries: integer, startPeriod: integer },
  { command: true },
)

/** A container definition. Source: ContainerDefinition API reference, SDK 3.1164. */
export const containerDefinition = structure<ContainerDefinition>(
  {
    name: word,
    image: word,
    repositoryCredentials: structure<RepositoryCredentials>(
      { credentialsParameter: string },
      { credentialsParameter: true },
    ),
    cpu: integer,
    memory: integer,
    memoryReservation: integer,
    links: list(word),
    portMappings: list(portMapping),
    essential: boolean,
    restartPolicy,
    entryPoint: list(string),
    command: list(string),
    environment: list(keyValuePair),
    environmentFiles: list(environmentFile),
    mountPoints: list(structure<MountPoint>({ sourceVolume: word, containerPath: string, readOnly: boolean }, {})),
    volumesFrom: list(structure<VolumeFrom>({ sourceContainer: word, readOnly: boolean }, {})),
    linuxParameters,
    secrets: list(secret),
    dependsOn: list(dependency),
    startTimeout: integer,
    stopTimeout: integer,
    versionConsistency: openChoice('enabled', 'disabled'),
    hostname: string,
    user: string,
    workingDirectory: string,
    disableNetworking: boolean,
    privileged: boolean,
    readonlyRootFilesystem: boolean,
    dnsServers: list(string),
    dnsSearchDomains: list(string),
    extraHosts: list(
      structure<HostEntry>({ hostname: string, ipAddress: string }, { hostname: true, ipAddress: true }),
    ),
    dockerSecurityOptions: list(string),
    interactive: boolean,
    pseudoTerminal: boolean,
    dockerLabels: map(string),
    ulimits: list(ulimit),
    logConfiguration,
    healthCheck,
    systemControls: list(structure<SystemControl>({ namespace: string, value: string }, {})),
    resourceRequirements: list(resourceRequirement),
    firelensConfiguration: structure<FirelensConfiguration>(
      { type: openChoice('fluentd', 'fluentbit'), options: map(string) },
      { type: true },
    ),
    credentialSpecs: list(string),
  },
  {},
)
