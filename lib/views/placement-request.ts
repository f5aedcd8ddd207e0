import type { Service, TaskDefinition } from '@aws-sdk/client-ecs'
import { isFargateProvider } from '@/lib/ecs/capacity-provider'
import { needOf } from '@/lib/placement/need'
import type { PlacementRequest } from '@/lib/placement/request'
import { numberOf, objectOf, objectsOf, textOf, textsOf } from './field'
import { launchView } from './launch'

/**
 * What a task of the revision asks of an instance: the definition's own, and what its service adds.
 * Source: API reference, Service: placementConstraints, capacityProviderStrategy; developer guide, daemon strategy: one
 * task on each instance.
 */
export function placementRequest(definition: TaskDefinition, service: Service | null): PlacementRequest {
  const { launchType, capacityProviders } = launchView(service ?? {})
  const isExternal = service
    ? launchType === 'EXTERNAL'
    : textsOf(definition.requiresCompatibilities).join() === 'EXTERNAL'
  const own = objectsOf(definition.placementConstraints).map(constraintOf)
  const added = objectsOf(service?.placementConstraints).map(constraintOf)
  const daemon = service?.schedulingStrategy === 'DAEMON' ? [{ type: 'distinctInstance', expression: null }] : []
  return {
    need: needOf(needInput(definition)),
    launchType: isExternal ? 'EXTERNAL' : 'EC2',
    capacityProviders: capacityProviders.map(({ name }) => name).filter((name) => !isFargateProvider(name)),
    constraints: [...own, ...added, ...daemon],
    requiredAttributes: objectsOf(definition.requiresAttributes).map(({ name, value }) => ({
      name: textOf(name),
      value: textOf(value),
    })),
    group: service ? `service:${textOf(service.serviceName)}` : `family:${textOf(definition.family)}`,
  }
}

function constraintOf({ type, expression }: { type?: string | undefined; expression?: string | undefined }) {
  return { type: textOf(type), expression: textOf(expression) }
}

function needInput(definition: TaskDefinition) {
  return {
    cpu: textOf(definition.cpu),
    memory: textOf(definition.memory),
    networkMode: textOf(definition.networkMode),
    runtimePlatform: { operatingSystemFamily: textOf(objectOf(definition.runtimePlatform).operatingSystemFamily) },
    containerDefinitions: objectsOf(definition.containerDefinitions).map((container) => ({
      name: textOf(container.name),
      cpu: numberOf(container.cpu),
      memory: numberOf(container.memory),
      memoryReservation: numberOf(container.memoryReservation),
      portMappings: objectsOf(container.portMappings).map(({ hostPort, containerPort, protocol }) => ({
        hostPort: numberOf(hostPort),
        containerPort: numberOf(containerPort),
        protocol: textOf(protocol),
      })),
      resourceRequirements: objectsOf(container.resourceRequirements).map(({ type, value }) => ({
        type: textOf(type),
        value: textOf(value),
      })),
    })),
  }
}
