import type { Sentence } from './finding'
import { type InstanceFacts, isUsable } from './instance-finding'
import type { CountedService, ServiceFacts } from './service-facts'

type Room = { readonly memoryMiB: number; readonly cpuUnits: number | null }

/**
 * Why no container instance takes a task of the service: what it asks for in one piece, and how much the best instance
 * lacks. Null where the free resources do not explain it: ports, attributes and constraints are not told apart here.
 * Source: developer guide, task placement: memory and CPU have to be free on one ACTIVE instance.
 */
export function roomSentences(
  service: CountedService,
  instances: readonly InstanceFacts[],
): { title: Sentence; evidence: readonly Sentence[] } | null {
  const { need } = service
  const rooms = roomsFor(service, instances)
  if (need?.memoryMiB == null || rooms.length === 0) return null
  const title = { key: 'finding.noRoom.title', values: { count: service.desiredCount - service.runningCount } }
  const largestMiB = Math.max(...rooms.map(({ memoryMiB }) => memoryMiB))
  if (largestMiB < need.memoryMiB) {
    const values = { needMiB: need.memoryMiB, largestMiB, shortMiB: need.memoryMiB - largestMiB }
    return { title, evidence: [{ key: 'finding.noRoom.memory', values }] }
  }
  const cpu = cpuSentence(need, rooms)
  return cpu && { title, evidence: [cpu] }
}

function cpuSentence(need: NonNullable<ServiceFacts['need']>, rooms: readonly Room[]): Sentence | null {
  const { cpuUnits, memoryMiB } = need
  if (cpuUnits === null || memoryMiB === null) return null
  const free = rooms.flatMap((room) => (room.memoryMiB >= memoryMiB && room.cpuUnits !== null ? [room.cpuUnits] : []))
  const largest = Math.max(...free)
  if (free.length === 0 || largest >= cpuUnits) return null
  return {
    key: 'finding.noRoom.cpu',
    values: { needUnits: cpuUnits, largestUnits: largest, shortUnits: cpuUnits - largest },
  }
}

// A service with capacity providers is placed on their instances alone.
function roomsFor({ capacityProviders }: ServiceFacts, instances: readonly InstanceFacts[]): readonly Room[] {
  return instances.filter(isUsable).flatMap((instance) => {
    const provider = instance.capacityProviderName
    const isOwn = capacityProviders.length === 0 || provider === null || capacityProviders.includes(provider)
    return isOwn && instance.freeMiB !== null ? [{ memoryMiB: instance.freeMiB, cpuUnits: instance.freeCpuUnits }] : []
  })
}
