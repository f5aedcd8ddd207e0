import { isJsonObject, type Json, type JsonObject } from '@/lib/ecs/json'

/*
 * What the order of a list means. RegisterTaskDefinition keeps the order of every list, but only arguments, DNS servers
 * and search domains are read in it; lists that stand here are sets. Source: API reference, ContainerDefinition and
 * TaskDefinition.
 */

/** Lists whose members are told apart by one of their own, and the member that then holds the value. */
const keyedLists: Readonly<Record<string, { readonly key: string; readonly value?: string }>> = {
  containerDefinitions: { key: 'name' },
  'containerDefinitions.environment': { key: 'name', value: 'value' },
  'containerDefinitions.environmentFiles': { key: 'value', value: 'type' },
  'containerDefinitions.secrets': { key: 'name', value: 'valueFrom' },
  'containerDefinitions.mountPoints': { key: 'containerPath' },
  'containerDefinitions.volumesFrom': { key: 'sourceContainer' },
  'containerDefinitions.dependsOn': { key: 'containerName', value: 'condition' },
  'containerDefinitions.ulimits': { key: 'name' },
  'containerDefinitions.systemControls': { key: 'namespace', value: 'value' },
  'containerDefinitions.resourceRequirements': { key: 'type', value: 'value' },
  'containerDefinitions.extraHosts': { key: 'hostname', value: 'ipAddress' },
  'containerDefinitions.logConfiguration.secretOptions': { key: 'name', value: 'valueFrom' },
  'containerDefinitions.linuxParameters.devices': { key: 'hostPath' },
  'containerDefinitions.linuxParameters.tmpfs': { key: 'containerPath' },
  'proxyConfiguration.properties': { key: 'name', value: 'value' },
  inferenceAccelerators: { key: 'deviceName', value: 'deviceType' },
  volumes: { key: 'name' },
  tags: { key: 'key', value: 'value' },
}

const plainSets: ReadonlySet<string> = new Set([
  'requiresCompatibilities',
  'placementConstraints',
  'containerDefinitions.links',
  'containerDefinitions.dockerSecurityOptions',
  'containerDefinitions.credentialSpecs',
  'containerDefinitions.restartPolicy.ignoredExitCodes',
  'containerDefinitions.linuxParameters.capabilities.add',
  'containerDefinitions.linuxParameters.capabilities.drop',
  'containerDefinitions.linuxParameters.devices.permissions',
])

const maps: ReadonlySet<string> = new Set([
  'containerDefinitions.dockerLabels',
  'containerDefinitions.logConfiguration.options',
  'containerDefinitions.firelensConfiguration.options',
  'volumes.dockerVolumeConfiguration.driverOpts',
  'volumes.dockerVolumeConfiguration.labels',
])

const portMappings = 'containerDefinitions.portMappings'

/** Lists whose members are told apart by what they are called. */
export const isKeyed = (member: string): boolean => member === portMappings || Object.hasOwn(keyedLists, member)
/** Lists whose order means nothing and whose members have no name. */
export const isPlainSet = (member: string): boolean => plainSets.has(member)
/** Objects whose members people name, as `dockerLabels`. */
export const isMap = (member: string): boolean => maps.has(member)

/** Whether a member of a list's member is what tells it apart. */
export function isKeyMember(list: string, name: string): boolean {
  return list === portMappings ? portKeyMembers.has(name) : keyedLists[list]?.key === name
}

const portKeyMembers: ReadonlySet<string> = new Set(['containerPort', 'containerPortRange', 'protocol'])

/** The member that holds the value where a member of a list is a name and a value; null where it is more. */
export function valueMemberOf(list: string): string | null {
  return keyedLists[list]?.value ?? null
}

/** What a member of a list is called: `NODE_ENV` in `environment`, `8080/tcp` in `portMappings`. */
export function keyOf(list: string, each: Json | undefined): string {
  if (!isJsonObject(each)) return JSON.stringify(each) ?? ''
  if (list === portMappings) return portKey(each)
  const key = each[keyedLists[list]?.key ?? '']
  return typeof key === 'object' || key === undefined ? '' : String(key)
}

// API reference, PortMapping: the protocol is tcp when none is set; a range stands in place of a port.
function portKey({ containerPort, containerPortRange, protocol }: JsonObject): string {
  return `${String(containerPort ?? containerPortRange ?? '')}/${String(protocol ?? 'tcp')}`
}
