'use client'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import type { Condition } from '@/lib/ecs/condition'
import { useMessages } from '@/lib/messages/use-messages'
import type { AskedPlacement } from '@/lib/views/placement'

/** The sentence that leads: what a task of the revision needs, and the least that keeps it from having it. */
export function PlacementLead({ asked, freeMiB }: { asked: AskedPlacement; freeMiB: number | null }) {
  const t = useMessages()
  const { condition, sentences } = leadOf(asked, freeMiB)
  return (
    <div className="flex gap-2.5 pb-1">
      <span className="pt-0.5">
        <ConditionGlyph condition={condition} size={16} />
      </span>
      <p className="min-w-0 text-ink-2 [overflow-wrap:anywhere]">
        {sentences.map(({ key, values }, place) => (
          <span key={key} className={place === 0 ? 'text-ink' : ''}>
            {t(key, values)}{' '}
          </span>
        ))}
      </p>
    </div>
  )
}

type Lead = {
  readonly condition: Condition
  readonly sentences: readonly { key: string; values: Readonly<Record<string, string | number>> }[]
}

function leadOf(asked: AskedPlacement, freeMiB: number | null): Lead {
  const { room, need, largestGap, instances, waitingCount } = asked
  const needs = { key: 'placement.lead.needs', values: { memoryMiB: need.memoryMiB, cpuUnits: need.cpuUnits } }
  const because = (condition: Condition, key: string, values: Lead['sentences'][number]['values'] = {}): Lead => ({
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
function mostCpu({ instances }: AskedPlacement): number | null {
  const free = instances.flatMap(({ lacks }) =>
    lacks.flatMap((lack) => (lacks.length === 1 && lack.code === 'cpu' ? [lack.free] : [])),
  )
  return free.length > 0 ? Math.max(...free) : null
}
