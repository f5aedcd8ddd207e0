import type {
  DockerVolumeConfiguration,
  EFSAuthorizationConfig,
  EFSVolumeConfiguration,
  EphemeralStorage,
  FSxWindowsFileServerAuthorizationConfig,
  FSxWindowsFileServerVolumeConfiguration,
  HostVolumeProperties,
  InferenceAccelerator,
  ProxyConfiguration,
  RegisterTaskDefinitionRequest,
  RuntimePlatform,
  S3FilesVolumeConfiguration,
  Tag,
  TaskDefinitionPlacementConstraint,
  Volume,
} from '@aws-sdk/client-ecs'
import { containerDefinition, keyValuePair } from './container-shape'
import { boolean, choice, integer, list, map, openChoice, type Structure, string, structure, word } from './shape'

const efsVolumeConfiguration = structure<EFSVolumeConfiguration>(
  {
    fileSystemId: string,
    rootDirectory: word,
    transitEncryption: choice('ENABLED', 'DISABLED'),
    transitEncryptionPort: integer,
    authorizationConfig: structure<EFSAuthorizationConfig>(
      { accessPointId: string, iam: choice('ENABLED', 'DISABLED') },
      {},
    ),
  },
  { fileSystemId: true },
)

const fsxWindowsFileServerVolumeConfiguration = structure<FSxWindowsFileServerVolumeConfiguration>(
  {
    fileSystemId: string,
    rootDirectory: string,
    authorizationConfig: structure<FSxWindowsFileServerAuthorizationConfig>(
      { credentialsParameter: string, domain: string },
      { credentialsParameter: true, domain: true },
    ),
  },
  { fileSystemId: true, rootDirectory: true, authorizationConfig: true },
)

const volume = structure<Volume>(
  {
    name: word,
    host: structure<HostVolumeProperties>({ sourcePath: string }, {}),
    dockerVolumeConfiguration: structure<DockerVolumeConfiguration>(
      {
        scope: choice('task', 'shared'),
        autoprovision: boolean,
        driver: string,
        driverOpts: map(string),
        labels: map(string),
      },
      {},
    ),
    efsVolumeConfiguration,
    s3filesVolumeConfiguration: structure<S3FilesVolumeConfiguration>(
      { fileSystemArn: string, rootDirectory: string, transitEncryptionPort: integer, accessPointArn: string },
      { fileSystemArn: true },
    ),
    fsxWindowsFileServerVolumeConfiguration,
    configuredAtLaunch: boolean,
  },
  {},
)

export const tag = structure<Tag>({ key: string, value: string }, {})

export const ephemeralStorage = structure<EphemeralStorage>({ sizeInGiB: integer }, { sizeInGiB: true })

const operatingSystems = [
  ...['LINUX', 'WINDOWS_SERVER_2004_CORE', 'WINDOWS_SERVER_2016_FULL', 'WINDOWS_SERVER_2019_CORE'],
  ...['WINDOWS_SERVER_2019_FULL', 'WINDOWS_SERVER_2022_CORE', 'WINDOWS_SERVER_2022_FULL', 'WINDOWS_SERVER_2025_CORE'],
  ...['WINDOWS_SERVER_2025_FULL', 'WINDOWS_SERVER_20H2_CORE'],
]

/** What DescribeTaskDefinition answers beyond what RegisterTaskDefinition takes. */
const describedMembers: readonly string[] = [
  ...['taskDefinitionArn', 'revision', 'status', 'requiresAttributes', 'compatibilities', 'registeredAt'],
  ...['registeredBy', 'deregisteredAt', 'deleteRequestedAt'],
]

/** Whether a definition carries fields that only answers of AWS carry. */
export function isDescribed(written: object): boolean {
  return describedMembers.some((member) => Object.hasOwn(written, member))
}

const request = structure<RegisterTaskDefinitionRequest>(
  {
    family: word,
    taskRoleArn: string,
    executionRoleArn: string,
    // Open, because pages of AWS write `default` for Windows.
    networkMode: openChoice('bridge', 'host', 'awsvpc', 'none'),
    containerDefinitions: list(containerDefinition),
    volumes: list(volume),
    placementConstraints: list(
      structure<TaskDefinitionPlacementConstraint>({ type: openChoice('memberOf'), expression: string }, {}),
    ),
    requiresCompatibilities: list(openChoice('EC2', 'FARGATE', 'EXTERNAL', 'MANAGED_INSTANCES')),
    cpu: word,
    memory: word,
    tags: list(tag),
    pidMode: choice('host', 'task'),
    ipcMode: choice('host', 'task', 'none'),
    proxyConfiguration: structure<ProxyConfiguration>(
      { type: openChoice('APPMESH'), containerName: word, properties: list(keyValuePair) },
      { containerName: true },
    ),
    inferenceAccelerators: list(
      structure<InferenceAccelerator>(
        { deviceName: string, deviceType: string },
        { deviceName: true, deviceType: true },
      ),
    ),
    ephemeralStorage,
    runtimePlatform: structure<RuntimePlatform>(
      { cpuArchitecture: openChoice('X86_64', 'ARM64'), operatingSystemFamily: openChoice(...operatingSystems) },
      {},
    ),
    enableFaultInjection: boolean,
  },
  { family: true, containerDefinitions: true },
  describedMembers,
)

/**
 * A request of RegisterTaskDefinition; rules of their own say what AWS says when one of its two required members is
 * missing. Source: its API reference, SDK 3.1164.
 */
export const definitionShape: Structure = { ...request, required: [] }
