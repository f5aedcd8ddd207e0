import type { PortMapping } from '@aws-sdk/client-ecs'
import { type FieldPath, type Finding, inContainers, type Rule, refused } from './rule'

const SOURCE = 'PortMapping API reference; developer guide, task definition parameters, portMappings'

/** In awsvpc and host mode the host port is the container port. */
export const hostPortMatches = inContainers(({ portMappings = [] }, path, { networkMode }) => {
  if (networkMode !== 'awsvpc' && networkMode !== 'host') return []
  return portMappings.flatMap(({ containerPort, hostPort }, index) =>
    hostPort && containerPort && hostPort !== containerPort
      ? [
          portError(
            'hostPortDiffers',
            [...path, 'portMappings', index, 'hostPort'],
            `When networkMode=${networkMode}, the host ports and container ports in port mappings must match.`,
            { containerPort, hostPort, networkMode },
          ),
        ]
      : [],
  )
})

/** A mapping has one port or one range, and ports are ports. */
export const portValue = inContainers(({ name = '', portMappings = [] }, path) =>
  portMappings.flatMap((mapping, index) => portValueFindings(mapping, [...path, 'portMappings', index], name)),
)

function portValueFindings(
  { containerPort, containerPortRange, hostPort }: PortMapping,
  path: FieldPath,
  container: string,
): Finding[] {
  if (containerPortRange !== undefined && containerPort !== undefined)
    return [portError('portAndRange', path, 'cannot specify both single port and port range', { container })]
  if (containerPortRange !== undefined)
    return isRange(containerPortRange)
      ? []
      : [
          portError('portRange', [...path, 'containerPortRange'], "Invalid 'containerPortRange' setting", {
            container,
            range: containerPortRange,
          }),
        ]
  return (['containerPort', 'hostPort'] as const).flatMap((field) => {
    const port = field === 'containerPort' ? containerPort : hostPort
    const least = field === 'containerPort' ? 1 : 0
    if (port === undefined || (Number.isInteger(port) && port >= least && port <= 65535)) return []
    return [
      portError('port', [...path, field], `Invalid '${field}' setting for container '${container}'.`, {
        container,
        port,
      }),
    ]
  })
}

function isRange(text: string): boolean {
  const [, low, high] = /^(\d{1,5})-(\d{1,5})$/.exec(text) ?? []
  return low !== undefined && Number(low) >= 1 && Number(low) <= Number(high) && Number(high) <= 65535
}

/** In awsvpc mode the containers share one address, so each port is used once. */
export const portOnce: Rule = ({ containers, networkMode }) => {
  if (networkMode !== 'awsvpc') return []
  const used = new Set<number>()
  return containers.flatMap(({ portMappings = [] }, containerIndex) =>
    portMappings.flatMap(({ containerPort }, index) => {
      if (!containerPort) return []
      const path = ['containerDefinitions', containerIndex, 'portMappings', index, 'containerPort']
      const isUsed = used.has(containerPort)
      used.add(containerPort)
      return isUsed
        ? [portError('portTwice', path, 'container port is used multiple times in task', { port: containerPort })]
        : []
    }),
  )
}

/** No two mappings share a name. */
export const portNameOnce: Rule = ({ containers }) => {
  const used = new Set<string>()
  return containers.flatMap(({ portMappings = [] }, containerIndex) =>
    portMappings.flatMap(({ name }, index) => {
      if (!name) return []
      const path = ['containerDefinitions', containerIndex, 'portMappings', index, 'name']
      const isUsed = used.has(name)
      used.add(name)
      return isUsed ? [portError('portNameTwice', path, 'port mapping name is already used', { name })] : []
    }),
  )
}

const awsvpcForbids = {
  links: 'Links are not supported when networkMode=awsvpc.',
  hostname: 'hostname is not supported on container when networkMode=awsvpc',
  extraHosts: 'Extra hosts are not supported on container when networkMode=awsvpc',
  dnsServers: 'DNS servers are not supported on container when networkMode=awsvpc',
  dnsSearchDomains: 'DNS search domains are not supported on container when networkMode=awsvpc',
  disableNetworking: 'Disable Networking is not supported on container when networkMode=awsvpc',
} as const

/** In awsvpc mode the task's network interface decides names and hosts. */
export const awsvpcSettings = inContainers((container, path, { networkMode, isWindows }) => {
  if (networkMode !== 'awsvpc' || isWindows) return []
  return (Object.keys(awsvpcForbids) as (keyof typeof awsvpcForbids)[]).flatMap((setting) => {
    const value = container[setting]
    const isSet = Array.isArray(value) ? value.length > 0 : Boolean(value)
    return isSet
      ? [
          portError('awsvpcForbids', [...path, setting], awsvpcForbids[setting], {
            container: container.name ?? '',
            setting,
          }),
        ]
      : []
  })
})

/** Links do not lead back to where they start. */
export const linkCycle: Rule = ({ containers, networkMode }) => {
  if (networkMode === 'awsvpc') return []
  const links = new Map(
    containers.map(({ name = '', links: to = [] }) => [name, to.map((link) => link.split(':')[0] ?? '')]),
  )
  const leadsBack = (start: string, at: string, seen: Set<string>): boolean =>
    (links.get(at) ?? []).some((next) => next === start || (!seen.has(next) && leadsBack(start, next, seen.add(next))))
  const index = containers.findIndex(({ name = '' }) => leadsBack(name, name, new Set()))
  const path = ['containerDefinitions', index, 'links']
  return index < 0 ? [] : [portError('linkCycle', path, 'Container links should not have a cycle')]
}

function portError(code: string, path: FieldPath, awsMessage: string, values: Finding['values'] = {}): Finding {
  return refused({ code, path, awsMessage, values, source: SOURCE })
}
