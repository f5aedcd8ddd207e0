import type { Resource } from '@aws-sdk/client-ecs'
import type { InstanceResource } from '@/lib/ecs/container-instance'
import { numberOf, objectsOf, textOf, textsOf } from './field'

/** The resources of a container instance, whichever of its fields carries the value. */
export function resourcesOf(resources: readonly Resource[] | undefined): readonly InstanceResource[] {
  return objectsOf(resources).map((resource) => ({
    name: textOf(resource.name) ?? '',
    number: valueOfResource(resource),
    strings: Array.isArray(resource.stringSetValue) ? textsOf(resource.stringSetValue) : null,
  }))
}

// Every answer carries all four fields and fills the others with zeros, so `type` decides which one is meant.
function valueOfResource(resource: Resource): number | null {
  if (resource.type === 'INTEGER') return numberOf(resource.integerValue)
  if (resource.type === 'LONG') return numberOf(resource.longValue)
  if (resource.type === 'DOUBLE') return numberOf(resource.doubleValue)
  return resource.type === undefined ? numberOf(resource.integerValue) : null
}
