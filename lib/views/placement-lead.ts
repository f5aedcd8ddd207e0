import type { Condition } from '@/lib/ecs/condition'
import type { Sentence } from '@/lib/ecs/finding'
import type { AskedPlacement } from './placement'

/** What a task needs of an instance and the least that keeps it from having it: one sentence first, more after it. */
export type PlacementLead = { readonly condition: Condition; readonly sentences: readonly Sentence[] }

/** The sentences that lead a placement. `freeMiB` is free on all instances together; null: not told. */
export function placementLead(asked: Omit<AskedPlacement, 'lead'>, freeMiB: number | null): PlacementLead {
  const { room, need, largestGap, instances, waitingCount } = asked
  const needs = { key: 'placement.lead.needs', values: { memoryMiB: need.memoryMiB, cpuUnits: need.cpuUnits } }
  const because = (condition: Condition, key: string, values: Sentence['values'] = {}): PlacementLead => ({
    condition,
    sentences: [needs, { key, values }],
  })
  if (asked.isFargate) return { condition: 'note', sentences: [{ key: 'placement.lead.fargate', values: {} }] }
  if (instances.length === 0) return because('degraded', 'placement.lead.noInstances')
  if (room.count > 0) {
    const isEnough = room.count >= waitingCount
    const values = { count: room.count, waiting: waitingCount, isEnough: String(isEnough) }
    return because(isEnough ? 'steady' : 'degraded', 'placement.lead.fits', values)
  }
  if (room.untoldCount > 0) return because('unknown', 'placement.lead.untold', { count: room.untoldCount })
  if (largestGap) {
    const values = {
      needMiB: need.memoryMiB,
      largestMiB: largestGap.memoryMiB,
      shortMiB: need.memoryMiB - largestGap.memoryMiB,
    }
    const total = { key: 'placement.lead.pieces', values: { freeMiB: freeMiB ?? 0, count: instances.length } }
    const sentence = { key: 'finding.noRoom.memory', values }
    return { condition: 'degraded', sentences: freeMiB === null ? [sentence] : [sentence, total] }
  }
  const cpu = mostCpu(asked)
  if (cpu !== null) {
    const values = { needUnits: need.cpuUnits, largestUnits: cpu, shortUnits: need.cpuUnits - cpu }
    return { condition: 'degraded', sentences: [{ key: 'finding.noRoom.cpu', values }] }
  }
  return because('degraded', 'placement.lead.lacks', { count: instances.length })
}

/** The most CPU that is free where CPU is all that is short; null where it is nowhere so. */
function mostCpu({ instances }: Pick<AskedPlacement, 'instances'>): number | null {
  const free = instances.flatMap(({ lacks }) =>
    lacks.flatMap((lack) => (lacks.length === 1 && lack.code === 'cpu' ? [lack.free] : [])),
  )
  return free.length > 0 ? Math.max(...free) : null
}
