import type { PortMapping } from '@aws-sdk/client-ecs'
import { reservedPorts } from '@/lib/ecs/reserved-port'
import { type FieldPath, type Finding, found, inContainers, type Rule, type RuleContext } from './rule'

const PORT_NAME = /^[a-z0-9_][a-z0-9_-]{0,63}$/

/** A mapping has one port or one range, and ports are ports. */
export const portValue = inContainers(({ name = '', portMappings = [] }, path) =>
  portMappings.flatMap((mapping, index) => valueFindings(mapping, [...path, 'portMappings', index], name)),
)

function valueFindings(mapping: PortMapping, path: FieldPath, container: string): Finding[] {
  const { containerPort, containerPortRange: range, hostPort } = mapping
  if (range && (containerPort || hostPort))
    return [
      found('portAndRange', path, {
        awsMessage: 'cannot specify both single port and port range',
        values: { container },
      }),
    ]
  if (range) {
    const details = { awsMessage: "Invalid 'containerPortRange' setting", values: { container, range } }
    return portsOf(range) ? [] : [found('portRange', [...path, 'containerPortRange'], details)]
  }
  const refusal = (field: string) => ({ awsMessage: `Invalid '${field}' setting for container '${container}'.` })
  if (containerPort === undefined)
    return [found('portMissing', path, { ...refusal('containerPort'), values: { container } })]
  return [
    ...(isPort(containerPort, 1)
      ? []
      : [
          found('port', [...path, 'containerPort'], {
            ...refusal('containerPort'),
            values: { container, port: containerPort },
          }),
        ]),
    ...(hostPort === undefined || isPort(hostPort, 0)
      ? []
      : [found('port', [...path, 'hostPort'], { ...refusal('hostPort'), values: { container, port: hostPort } })]),
  ]
}

function isPort(port: number, least: number): boolean {
  return port >= least && port <= 65_535
}

function portsOf(range: string): readonly [low: number, high: number] | null {
  const [, low, high] = /^(\d{1,5})-(\d{1,5})$/.exec(range) ?? []
  const ports = [Number(low), Number(high)] as const
  return ports[0] >= 1 && ports[0] <= ports[1] && ports[1] <= 65_535 ? ports : null
}

/** In awsvpc and host mode the host port is the container port. */
export const hostPortMatches = inContainers(({ name = '', portMappings = [] }, path, { networkMode }) => {
  if (networkMode !== 'awsvpc' && networkMode !== 'host') return []
  return portMappings.flatMap(({ containerPort, hostPort }, index) => {
    if (!hostPort || !containerPort || hostPort === containerPort) return []
    const at = [...path, 'portMappings', index, 'hostPort']
    return [
      found('hostPortDiffers', at, {
        awsMessage: `When networkMode=${networkMode}, the host ports and container ports in port mappings must match.`,
        values: { container: name, containerPort, hostPort, networkMode },
        fix: { path: at, value: containerPort },
      }),
    ]
  })
})

type Mapped = { readonly mapping: PortMapping; readonly path: FieldPath; readonly container: string }

function allMappings({ containers }: RuleContext): Mapped[] {
  return containers.flatMap(({ name = '', portMappings = [] }, containerIndex) =>
    portMappings.map((mapping, index) => ({
      mapping,
      path: ['containerDefinitions', containerIndex, 'portMappings', index],
      container: name,
    })),
  )
}

/**
 * In awsvpc mode the containers share one address, so each port is used once. One port for both protocols is
 * documented as refused, and widely registered.
 */
export const portOnce: Rule = (context) => {
  if (context.networkMode !== 'awsvpc') return []
  const protocols = new Map<number, Set<string>>()
  return allMappings(context).flatMap(({ mapping: { containerPort, protocol = 'tcp' }, path }) => {
    if (!containerPort) return []
    const used = protocols.get(containerPort) ?? new Set()
    const isTwice = used.has(protocol)
    const isOther = !isTwice && used.size > 0
    protocols.set(containerPort, used.add(protocol))
    const at = [...path, 'containerPort']
    const values = { port: containerPort }
    if (isOther) return [found('portBothProtocols', at, { values })]
    return isTwice
      ? [found('portTwice', at, { awsMessage: 'container port is used multiple times in task', values })]
      : []
  })
}

/** Ranges of ports do not overlap in one container; in awsvpc mode, where the containers share one address, in none. */
export const portRangesApart: Rule = (context) => {
  const ranges = allMappings(context).flatMap(({ mapping, path, container }) => {
    const ports = portsOf(mapping.containerPortRange ?? '')
    const owner = `${context.networkMode === 'awsvpc' ? '' : container}/${mapping.protocol ?? 'tcp'}`
    return ports ? [{ low: ports[0], high: ports[1], path, owner }] : []
  })
  const highest = new Map<string, number>()
  return ranges
    .toSorted((one, other) => one.low - other.low)
    .flatMap(({ low, high, path, owner }) => {
      const before = highest.get(owner) ?? 0
      const isOverlapping = low <= before
      highest.set(owner, Math.max(before, high))
      const awsMessage = 'container port is used multiple times in task'
      const values = { range: `${low}-${high}` }
      return isOverlapping ? [found('portRangeOverlap', [...path, 'containerPortRange'], { awsMessage, values })] : []
    })
}

/** On one instance a host port is given away once, and some never are. */
export const hostPortFree: Rule = (context) => {
  if (context.networkMode !== 'bridge' && context.networkMode !== 'host') return []
  const used = new Set<string>()
  return allMappings(context).flatMap(({ mapping, path, container }) => {
    const { containerPort, protocol = 'tcp' } = mapping
    const port = mapping.hostPort ?? (context.networkMode === 'host' ? containerPort : 0)
    if (!port) return []
    const at = [...path, mapping.hostPort === undefined ? 'containerPort' : 'hostPort']
    const key = `${port}/${protocol}`
    const isTwice = used.has(key)
    used.add(key)
    const values = { container, port }
    if (reservedPorts.includes(port)) return [found('hostPortReserved', at, { values })]
    return isTwice ? [found('hostPortTwice', at, { values })] : []
  })
}

/** No two mappings share a name, and a name is one that Service Connect can use. */
export const portNames: Rule = (context) => {
  const used = new Set<string>()
  return allMappings(context).flatMap(({ mapping: { name }, path }) => {
    if (!name) return []
    const at = [...path, 'name']
    const isTwice = used.has(name)
    used.add(name)
    if (isTwice)
      return [found('portNameTwice', at, { awsMessage: 'port mapping name is already used', values: { name } })]
    return PORT_NAME.test(name) ? [] : [found('portName', at, { values: { name } })]
  })
}

/** Without a network there are no ports; ranges are for bridge and awsvpc. */
export const portsForMode: Rule = (context) => {
  const { networkMode } = context
  return allMappings(context).flatMap(({ mapping, path, container }) => {
    if (networkMode === 'none') return [found('noneHasPorts', path, { values: { container } })]
    if (networkMode !== 'host' || mapping.containerPortRange === undefined) return []
    return [found('portRangeMode', [...path, 'containerPortRange'], { values: { container, networkMode } })]
  })
}
