import type { ContainerOverride, InferenceAcceleratorOverride, TaskOverride } from '@aws-sdk/client-ecs'
import { integer, list, string, structure } from '../validate'
import { environmentFile, keyValuePair, resourceRequirement } from './container-part'
import { ephemeralStorage } from './task-size'

const containerOverride = structure<ContainerOverride>({
  name: string,
  command: list(string),
  environment: list(keyValuePair),
  environmentFiles: list(environmentFile),
  cpu: integer,
  memory: integer,
  memoryReservation: integer,
  resourceRequirements: list(resourceRequirement),
})

const inferenceAcceleratorOverride = structure<InferenceAcceleratorOverride>({
  deviceName: string,
  deviceType: string,
})

export const taskOverride = structure<TaskOverride>({
  containerOverrides: list(containerOverride),
  cpu: string,
  inferenceAcceleratorOverrides: list(inferenceAcceleratorOverride),
  executionRoleArn: string,
  memory: string,
  taskRoleArn: string,
  ephemeralStorage: ephemeralStorage,
})
