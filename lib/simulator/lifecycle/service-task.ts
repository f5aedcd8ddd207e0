import type { Tag } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { ServiceRecord, TaskBehaviour } from '../world'
import { launchTypeOf } from './capacity-provider'
import { primaryOf } from './deployment'
import { type Place, taskDefinitionAt } from './place'
import type { TaskSpec } from './task'

/** A task of a service: how it fares is settled. */
export type ServiceTaskSpec = TaskSpec & { behaviour: TaskBehaviour }

/** What the service's next task is; null when its task definition was deleted. */
export function serviceTaskSpec(
  place: Place,
  record: ServiceRecord,
  capacityProviderName: string | undefined,
): ServiceTaskSpec | null {
  const { service } = record
  const primary = primaryOf(record)
  const taskDefinition = taskDefinitionAt(place, primary?.taskDefinition)
  if (!taskDefinition || !primary) return null
  return {
    taskDefinition,
    group: `service:${service.serviceName}`,
    startedBy: primary.id,
    ...(capacityProviderName
      ? { capacityProviderName, launchType: launchTypeOf(place.region, capacityProviderName) }
      : { launchType: primary.launchType ?? service.launchType ?? 'EC2' }),
    platformVersion: primary.platformVersion,
    networkConfiguration: primary.networkConfiguration,
    placementConstraints: service.placementConstraints,
    placementStrategy: service.placementStrategy,
    enableExecuteCommand: service.enableExecuteCommand,
    tags: tagsFor(place, record, taskDefinition.taskDefinitionArn),
    behaviour: {
      ...record.behaviour,
      ...record.revisionBehaviour?.[taskDefinition.taskDefinitionArn ?? ''],
    },
  }
}

/** Tasks of a service do not walk in step: each phase takes up to a fifth more or less. */
export function variedBehaviour(place: Place, behaviour: TaskBehaviour): TaskBehaviour {
  const vary = (seconds: number) => Math.round(seconds * (800 + 400 * place.world.random.next())) / 1000
  return {
    ...behaviour,
    provisioningSeconds: vary(behaviour.provisioningSeconds),
    pullSeconds: vary(behaviour.pullSeconds),
    activatingSeconds: vary(behaviour.activatingSeconds),
    deprovisioningSeconds: vary(behaviour.deprovisioningSeconds),
  }
}

/** Source: Amazon ECS developer guide, Tag your Amazon ECS resources (propagateTags, managed tags). */
function tagsFor(place: Place, { service }: ServiceRecord, taskDefinitionArn: string | undefined): Wire<Tag>[] {
  const source = { SERVICE: service.serviceArn, TASK_DEFINITION: taskDefinitionArn, NONE: undefined }
  const propagated = place.region.tags.get(source[service.propagateTags ?? 'NONE'] ?? '') ?? []
  if (!service.enableECSManagedTags) return propagated
  return [
    { key: 'aws:ecs:clusterName', value: place.cluster.cluster.clusterName },
    { key: 'aws:ecs:serviceName', value: service.serviceName },
    ...propagated,
  ]
}
