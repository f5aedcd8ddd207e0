import type { ContainerOverride, InferenceAcceleratorOverride, TaskOverride } from '@aws-sdk/client-ecs'
import { environmentFile, keyValuePair, resourceRequirement } from '@/lib/definition-rules/container-shape'
import { ephemeralStorage } from '@/lib/definition-rules/definition-shape'
import { integer, list, string, structure } from '../request/validate'

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
