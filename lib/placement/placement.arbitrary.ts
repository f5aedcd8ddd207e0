import fc from 'fast-check'
import type { PlacementInstance } from './instance'
import type { PlacementRequest } from './request'

export const need = {
  cpuUnits: 256,
  memoryMiB: 512,
  tcpPorts: [],
  udpPorts: [],
  gpuCount: 0,
  hasInterface: false,
} satisfies PlacementRequest['need']

export const request = {
  need,
  launchType: 'EC2',
  capacityProviders: [],
  constraints: [],
  requiredAttributes: [],
  group: 'service:web',
} satisfies PlacementRequest

/** An instance with room. */
export function instance(change: Partial<PlacementInstance> = {}): PlacementInstance {
  return {
    id: 'one',
    ec2InstanceId: 'i-1',
    status: 'ACTIVE',
    agentConnected: true,
    agentVersion: '1.104.0',
    registeredAt: '2026-11-01T00:00:00.000Z',
    runningTasksCount: 2,
    capacityProviderName: null,
    attributes: [
      { name: 'ecs.instance-type', value: 't2.small' },
      { name: 'ecs.availability-zone', value: 'us-east-1a' },
      { name: 'stack', value: 'prod' },
    ],
    free: { cpuUnits: 1_024, memoryMiB: 2_000, takenTcpPorts: [22], takenUdpPorts: [], gpuCount: 0 },
    groups: ['service:web', 'family:job'],
    ...change,
  }
}

const port = fc.integer({ min: 22, max: 25 })
const ports = fc.uniqueArray(port, { maxLength: 2 })
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 6 })

const free = fc.record({
  cpuUnits: maybe(fc.nat(4_096)),
  memoryMiB: maybe(fc.nat(8_192)),
  takenTcpPorts: maybe(ports),
  takenUdpPorts: maybe(ports),
  gpuCount: fc.nat(2),
})

export const anyInstance = fc
  .record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    ec2InstanceId: fc.constantFrom('i-1', 'mi-1', null),
    status: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', 'DRAINING', null),
    agentConnected: fc.constantFrom(true, true, true, false, null),
    runningTasksCount: maybe(fc.nat(5)),
    capacityProviderName: fc.constantFrom(null, 'asg'),
    free,
    groups: maybe(fc.array(fc.constantFrom('service:web', 'family:job'), { maxLength: 3 })),
  })
  .map((change) => instance(change))

const expressions = [
  'attribute:stack == prod',
  'attribute:stack == test',
  'task:group == service:web',
  'not(task:group == service:web)',
  'runningTasksCount < 5',
  'phase of the moon',
]

export const anyRequest: fc.Arbitrary<PlacementRequest> = fc.record({
  need: fc.record({
    cpuUnits: fc.nat(2_048),
    memoryMiB: fc.integer({ min: 1, max: 4_096 }),
    tcpPorts: ports,
    udpPorts: ports,
    gpuCount: fc.nat(1),
    hasInterface: fc.boolean(),
  }),
  launchType: fc.constantFrom('EC2', 'EC2', 'EXTERNAL'),
  capacityProviders: fc.constantFrom([], [], ['asg']),
  constraints: fc.array(
    fc.oneof(
      fc.constant({ type: 'distinctInstance' }),
      fc.constantFrom(...expressions).map((expression) => ({ type: 'memberOf', expression })),
    ),
    { maxLength: 2 },
  ),
  requiredAttributes: fc.constantFrom([], [{ name: 'stack' }], [{ name: 'rack' }]),
  group: fc.constantFrom('service:web', 'family:other'),
})
