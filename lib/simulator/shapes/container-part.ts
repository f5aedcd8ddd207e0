import type { EnvironmentFile, KeyValuePair, LogConfiguration, ResourceRequirement, Secret } from '@aws-sdk/client-ecs'
import { anything, list, map, oneOf, string, structure } from '../validate'

export const environmentFile = structure<EnvironmentFile>({
  value: string,
  type: oneOf('s3'),
})

export const keyValuePair = structure<KeyValuePair>({
  name: string,
  value: string,
})

export const resourceRequirement = structure<ResourceRequirement>({
  value: string,
  type: oneOf('GPU', 'InferenceAccelerator', 'NeuronDevice'),
  sharingStrategy: anything,
})

const secret = structure<Secret>({
  name: string,
  valueFrom: string,
})

export const logConfiguration = structure<LogConfiguration>({
  logDriver: oneOf('awsfirelens', 'awslogs', 'fluentd', 'gelf', 'journald', 'json-file', 'splunk', 'syslog'),
  options: map(string),
  secretOptions: list(secret),
})
