import type {
  EBSTagSpecification,
  ServiceManagedEBSVolumeConfiguration,
  ServiceVolumeConfiguration,
  TaskManagedEBSVolumeConfiguration,
  TaskManagedEBSVolumeTerminationPolicy,
  TaskVolumeConfiguration,
} from '@aws-sdk/client-ecs'
import { tag } from '@/lib/definition-rules/definition-shape'
import { boolean, integer, list, oneOf, string, structure } from '../request/validate'

const ebsTagSpecification = structure<EBSTagSpecification>({
  resourceType: oneOf('volume'),
  tags: list(tag),
  propagateTags: oneOf('NONE', 'SERVICE', 'TASK_DEFINITION'),
})

const managedEBSVolumeMembers = {
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
}

const taskManagedEBSVolumeTerminationPolicy = structure<TaskManagedEBSVolumeTerminationPolicy>({
  deleteOnTermination: boolean,
})

const taskManagedEBSVolumeConfiguration = structure<TaskManagedEBSVolumeConfiguration>({
  ...managedEBSVolumeMembers,
  terminationPolicy: taskManagedEBSVolumeTerminationPolicy,
})

export const taskVolumeConfiguration = structure<TaskVolumeConfiguration>({
  name: string,
  managedEBSVolume: taskManagedEBSVolumeConfiguration,
})

const serviceManagedEBSVolumeConfiguration = structure<ServiceManagedEBSVolumeConfiguration>(managedEBSVolumeMembers)

export const serviceVolumeConfiguration = structure<ServiceVolumeConfiguration>({
  name: string,
  managedEBSVolume: serviceManagedEBSVolumeConfiguration,
})
