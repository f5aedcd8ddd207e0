import type {
  EBSTagSpecification,
  ServiceManagedEBSVolumeConfiguration,
  ServiceVolumeConfiguration,
  TaskManagedEBSVolumeConfiguration,
  TaskManagedEBSVolumeTerminationPolicy,
  TaskVolumeConfiguration,
} from '@aws-sdk/client-ecs'
import { boolean, integer, list, oneOf, string, structure } from '../validate'
import { tag } from './tag'

const ebsTagSpecification = structure<EBSTagSpecification>({
  resourceType: oneOf('volume'),
  tags: list(tag),
  propagateTags: oneOf('NONE', 'SERVICE', 'TASK_DEFINITION'),
})

const taskManagedEBSVolumeTerminationPolicy = structure<TaskManagedEBSVolumeTerminationPolicy>({
  deleteOnTermination: boolean,
})

const taskManagedEBSVolumeConfiguration = structure<TaskManagedEBSVolumeConfiguration>({
  encrypted: boolean,
  kmsKeyId: string,
  volumeType: string,
  sizeInGiB: integer,
  snapshotId: string,
  volumeInitializationRate: integer,
  iops: integer,
  throughput: integer,
  tagSpecifications: list(ebsTagSpecification),
  roleArn: string,
  terminationPolicy: taskManagedEBSVolumeTerminationPolicy,
  filesystemType: oneOf('ext3', 'ext4', 'ntfs', 'xfs'),
})

export const taskVolumeConfiguration = structure<TaskVolumeConfiguration>({
  name: string,
  managedEBSVolume: taskManagedEBSVolumeConfiguration,
})

const serviceManagedEBSVolumeConfiguration = structure<ServiceManagedEBSVolumeConfiguration>({
  encrypted: boolean,
  kmsKeyId: string,
  volumeType: string,
  sizeInGiB: integer,
  snapshotId: string,
  volumeInitializationRate: integer,
  iops: integer,
  throughput: integer,
  tagSpecifications: list(ebsTagSpecification),
  roleArn: string,
  filesystemType: oneOf('ext3', 'ext4', 'ntfs', 'xfs'),
})

export const serviceVolumeConfiguration = structure<ServiceVolumeConfiguration>({
  name: string,
  managedEBSVolume: serviceManagedEBSVolumeConfiguration,
})
