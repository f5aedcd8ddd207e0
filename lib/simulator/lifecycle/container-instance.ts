import type { Attribute, ContainerInstance, Resource } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { Place } from './place'

export type ContainerInstanceSpec = {
  /** Default: made up; `mi-…` for EXTERNAL. */
  ec2InstanceId?: string
  capacityProviderName?: string
  /** Default: `ecs.instance-type` t3.medium. */
  instanceType?: string
  availabilityZone?: string
  /** CPU units and MiB that the instance registers. */
  cpu?: number
  memoryMiB?: number
  gpuIds?: string[]
  external?: boolean
  /** As RegisterContainerInstance sends them: they win over the numbers above. */
  totalResources?: Wire<Resource>[]
  attributes?: Wire<Attribute>[]
  agentConnected?: boolean
  registeredAt?: number
}

/** Registers a container instance in the cluster: ACTIVE, and services that waited for room try again. */
export function newContainerInstance(place: Place, spec: ContainerInstanceSpec): Wire<ContainerInstance> {
  throw new Error(`not written yet ${place} ${spec}`)
}

/** Sets ACTIVE or DRAINING: a draining instance takes no more tasks and its service tasks are replaced elsewhere. */
export function setInstanceStatus(
  place: Place,
  instance: Wire<ContainerInstance>,
  status: 'ACTIVE' | 'DRAINING',
): void {
  throw new Error(`not written yet ${place} ${instance} ${status}`)
}

/** Connects or disconnects the agent; its tasks stay as they were last known. */
export function setAgentConnected(place: Place, instance: Wire<ContainerInstance>, agentConnected: boolean): void {
  throw new Error(`not written yet ${place} ${instance} ${agentConnected}`)
}
