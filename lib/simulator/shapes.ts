import type {
  CapacityProviderStrategyItem,
  ClusterConfiguration,
  ClusterServiceConnectDefaultsRequest,
  ClusterSetting,
  ExecuteCommandConfiguration,
  ExecuteCommandLogConfiguration,
  ManagedStorageConfiguration,
  Tag,
} from '@aws-sdk/client-ecs'
import { boolean, integerFrom, list, oneOf, string, structure } from './validate'

/** Request members that several operations share. */

export const names = list(string)
export const pageSize = integerFrom(1, 100)

export const tags = list(structure<Tag>({ key: string, value: string }))

export const capacityProviderStrategy = list(
  structure<CapacityProviderStrategyItem>({
    capacityProvider: string,
    weight: integerFrom(0, 1000),
    base: integerFrom(0, 100_000),
  }),
)

export const clusterSettings = list(structure<ClusterSetting>({ name: oneOf('containerInsights'), value: string }))

export const clusterConfiguration = structure<ClusterConfiguration>({
  executeCommandConfiguration: structure<ExecuteCommandConfiguration>({
    kmsKeyId: string,
    logging: oneOf('NONE', 'DEFAULT', 'OVERRIDE'),
    logConfiguration: structure<ExecuteCommandLogConfiguration>({
      cloudWatchLogGroupName: string,
      cloudWatchEncryptionEnabled: boolean,
      s3BucketName: string,
      s3EncryptionEnabled: boolean,
      s3KeyPrefix: string,
    }),
  }),
  managedStorageConfiguration: structure<ManagedStorageConfiguration>({
    kmsKeyId: string,
    fargateEphemeralStorageKmsKeyId: string,
  }),
})

export const clusterServiceConnectDefaults = structure<ClusterServiceConnectDefaultsRequest>({ namespace: string })
