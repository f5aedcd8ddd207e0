import type { Json } from '@/lib/ecs/json'
import { isJsonList } from './json-path'

/*
 * Values that say the same as leaving the member out. DescribeTaskDefinition writes some of them into what was
 * registered without. Source: API reference, ContainerDefinition, HealthCheck, PortMapping, MountPoint.
 */
const defaults: Readonly<Record<string, Json>> = {
  'containerDefinitions.cpu': 0,
  'containerDefinitions.essential': true,
  'containerDefinitions.portMappings.protocol': 'tcp',
  'containerDefinitions.healthCheck.interval': 30,
  'containerDefinitions.healthCheck.timeout': 5,
  'containerDefinitions.healthCheck.retries': 3,
}

/** A value, or undefined where it says no more than nothing would. */
export function meant(member: string, value: Json | undefined): Json | undefined {
  if (value === null || value === undefined) return undefined
  if (Object.hasOwn(defaults, member)) return defaults[member] === value ? undefined : value
  if (value === false) return undefined
  if (typeof value !== 'object') return value
  return (isJsonList(value) ? value.length : Object.keys(value).length) === 0 ? undefined : value
}
