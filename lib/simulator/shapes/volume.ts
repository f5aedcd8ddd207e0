import type {
  DockerVolumeConfiguration,
  EFSAuthorizationConfig,
  EFSVolumeConfiguration,
  FSxWindowsFileServerAuthorizationConfig,
  FSxWindowsFileServerVolumeConfiguration,
  HostVolumeProperties,
  S3FilesVolumeConfiguration,
  Volume,
} from '@aws-sdk/client-ecs'
import { boolean, integer, map, oneOf, string, structure } from '../validate'

const hostVolumeProperties = structure<HostVolumeProperties>({
  sourcePath: string,
})

const dockerVolumeConfiguration = structure<DockerVolumeConfiguration>({
  scope: oneOf('shared', 'task'),
  autoprovision: boolean,
  driver: string,
  driverOpts: map(string),
  labels: map(string),
})

const efsAuthorizationConfig = structure<EFSAuthorizationConfig>({
  accessPointId: string,
  iam: oneOf('DISABLED', 'ENABLED'),
})

const efsVolumeConfiguration = structure<EFSVolumeConfiguration>({
  fileSystemId: string,
  rootDirectory: string,
  transitEncryption: oneOf('DISABLED', 'ENABLED'),
  transitEncryptionPort: integer,
  authorizationConfig: efsAuthorizationConfig,
})

const s3FilesVolumeConfiguration = structure<S3FilesVolumeConfiguration>({
  fileSystemArn: string,
  rootDirectory: string,
  transitEncryptionPort: integer,
  accessPointArn: string,
})

const fsxWindowsFileServerAuthorizationConfig = structure<FSxWindowsFileServerAuthorizationConfig>({
  credentialsParameter: string,
  domain: string,
})

const fsxWindowsFileServerVolumeConfiguration = structure<FSxWindowsFileServerVolumeConfiguration>({
  fileSystemId: string,
  rootDirectory: string,
  authorizationConfig: fsxWindowsFileServerAuthorizationConfig,
})

export const volume = structure<Volume>({
  name: string,
  host: hostVolumeProperties,
  dockerVolumeConfiguration: dockerVolumeConfiguration,
  efsVolumeConfiguration: efsVolumeConfiguration,
  s3filesVolumeConfiguration: s3FilesVolumeConfiguration,
  fsxWindowsFileServerVolumeConfiguration: fsxWindowsFileServerVolumeConfiguration,
  configuredAtLaunch: boolean,
})
