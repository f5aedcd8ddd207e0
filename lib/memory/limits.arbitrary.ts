import fc from 'fast-check'
import { launchTypes } from '@/lib/ecs/task-definition'
import type { TaskMemoryInput } from './limits'

const size = fc.oneof(
  fc.constantFrom(null, undefined, 0, 4, 128, 256, 512, 1024, 2048, 3072, 4096, '2 GB', '512'),
  fc.integer({ min: 1, max: 20_000 }),
)
const hostileSize = fc.oneof(size, fc.double(), fc.integer(), fc.maxSafeInteger(), fc.string())
const launchType = fc.constantFrom(...launchTypes)
const operatingSystem = fc.constantFrom(null, 'LINUX', 'WINDOWS_SERVER_2022_CORE')

const taskOf = (each: typeof hostileSize): fc.Arbitrary<TaskMemoryInput> =>
  fc.record({
    launchType,
    operatingSystem,
    cpu: fc.constantFrom(null, '256', '1 vCPU', '4096'),
    memory: each,
    instanceMiB: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 200_000 }), fc.double()),
    containerDefinitions: fc.array(fc.record({ name: fc.string(), memory: each, memoryReservation: each }), {
      maxLength: 10,
    }),
  })

/** Task definitions as people write them. */
export const anyTask = taskOf(size)
/** Task definitions as fuzzers write them. */
export const hostileTask = taskOf(hostileSize)
