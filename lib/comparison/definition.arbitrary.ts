import fc from 'fast-check'
import type { JsonObject } from '@/lib/ecs/json'

const name = fc.constantFrom('app', 'envoy', 'otel', 'log', 'cron')
const value = fc.constantFrom('1', '2', 'on')
const pairs = fc.uniqueArray(fc.record({ name, value }), { selector: (each) => each.name, maxLength: 4 })
const container = fc.record(
  {
    name,
    image: fc.constantFrom('shop/app:v1', 'shop/app:v2', 'shop/envoy:v1', 'otel'),
    cpu: fc.constantFrom(0, 64, 128),
    memory: fc.constantFrom(128, 256),
    memoryReservation: fc.constantFrom(64, 128),
    essential: fc.boolean(),
    environment: pairs,
    command: fc.array(value, { maxLength: 3 }),
    portMappings: fc.uniqueArray(
      fc.record({ containerPort: fc.constantFrom(80, 81), protocol: fc.constantFrom('tcp', 'udp') }),
      { selector: (port) => `${port.containerPort}/${port.protocol}` },
    ),
    dockerLabels: fc.dictionary(name, value),
    dependsOn: fc.uniqueArray(fc.record({ containerName: name, condition: fc.constantFrom('START', 'HEALTHY') }), {
      selector: (each) => each.containerName,
    }),
    healthCheck: fc.record({ command: fc.constant(['CMD', 'true']), interval: fc.constantFrom(10, 30) }),
    tomorrow: fc.object({ maxDepth: 2 }),
  },
  { requiredKeys: ['name', 'image'] },
)

/** Definitions of few words, so that two of them have much in common. */
export const someDefinition: fc.Arbitrary<JsonObject> = fc
  .record(
    {
      family: fc.constant('shop'),
      cpu: fc.constantFrom('256', '512'),
      memory: fc.constantFrom('1024', '2048'),
      networkMode: fc.constantFrom('awsvpc', 'bridge'),
      requiresCompatibilities: fc.subarray(['EC2', 'FARGATE']),
      volumes: fc.uniqueArray(fc.record({ name }), { selector: (each) => each.name }),
      containerDefinitions: fc.uniqueArray(container, { selector: (each) => each.name, maxLength: 4 }),
    },
    { requiredKeys: ['family', 'containerDefinitions'] },
  )
  .map((definition) => JSON.parse(JSON.stringify(definition)))
