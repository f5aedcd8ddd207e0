'use client'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { joinSentences } from '@/lib/format/sentence'
import { useMessages } from '@/lib/messages/use-messages'
import type { PlacementLead as Lead } from '@/lib/views/placement-lead'

/** The sentence that leads: what a task of the revision needs, and the least that keeps it from having it. */
export function PlacementLead({ lead: { condition, sentences } }: { lead: Lead }) {
  const t = useMessages()
  const [first = '', ...rest] = sentences.map(({ key, values }) => t(key, values))
  const all = joinSentences([first, ...rest])
  return (
    <div className="flex gap-2.5 pb-1">
      <span className="pt-0.5">
        <ConditionGlyph condition={condition} size={16} />
      </span>
      <p className="min-w-0 text-ink-2 [overflow-wrap:anywhere]">
        <span className="text-ink">{first}</span>
        {all.slice(first.length)}
      </p>
    </div>
  )
}
