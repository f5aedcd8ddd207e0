import type {
  ClusterConfiguration,
  ClusterServiceConnectDefaultsRequest,
  ClusterSetting,
  ExecuteCommandConfiguration,
  ExecuteCommandLogConfiguration,
  ManagedStorageConfiguration,
} from '@aws-sdk/client-ecs'
import { boolean, oneOf, string, structure } from '../request/validate'

export const clusterSetting = structure<ClusterSetting>({
  name: oneOf('containerInsights'),
  value: string,
})

const executeCommandLogConfiguration = structure<ExecuteCommandLogConfiguration>({
  cloudWatchLogGroupName: string,
  cloudWatchEncryptionEnabled: boolean,
  s3BucketName: string,
  s3EncryptionEnabled: boolean,
  s3KeyPrefix: string,
})

const executeCommandConfiguration = structure<ExecuteCommandConfiguration>({
  kmsKeyId: string,
  logging: oneOf('DEFAULT', 'NONE', 'OVERRIDE'),
  logConfiguration: executeCommandLogConfiguration,
})

const managedStorageConfiguration = structure<ManagedStorageConfiguration>({
  kmsKeyId: string,
  fargateEphemeralStorageKmsKeyId: string,
})

export const clusterConfiguration = structure<ClusterConfiguration>({
  executeCommandConfiguration: executeCommandConfiguration,
  managedStorageConfiguration: managedStorageConfiguration,
})

export const clusterServiceConnectDefaultsRequest = structure<ClusterServiceConnectDefaultsRequest>({
  namespace: string,
})
