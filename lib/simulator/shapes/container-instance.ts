import type { Attribute, PlatformDevice, Resource, VersionInfo } from '@aws-sdk/client-ecs'
import { double, integer, list, long, oneOf, string, structure } from '../request/validate'

export const attribute = structure<Attribute>({
  name: string,
  value: string,
  targetType: oneOf('container-instance'),
  targetId: string,
})

export const resource = structure<Resource>({
  name: string,
  type: string,
  doubleValue: double,
  longValue: long,
  integerValue: integer,
  stringSetValue: list(string),
})

export const versionInfo = structure<VersionInfo>({
  agentVersion: string,
  agentHash: string,
  dockerVersion: string,
})

export const platformDevice = structure<PlatformDevice>({
  id: string,
  type: oneOf('GPU', 'NEURON_DEVICE'),
})
