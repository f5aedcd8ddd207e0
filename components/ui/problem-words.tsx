import type { ReactNode } from 'react'
import type { Condition } from '@/lib/ecs/condition'
import { ConditionGlyph } from './condition-glyph'

/** What happened, why, and the next step, where a page would stand. */
export function ProblemWords(props: {
  condition: Condition
  what: string
  why: string
  next: string
  children?: ReactNode
}) {
  return (
    <div role="alert" className="flex max-w-[72ch] gap-3 px-6 py-6 max-sm:px-4">
      <ConditionGlyph condition={props.condition} size={18} />
      <div className="min-w-0 space-y-3">
        <div>
          <h1 className="font-semibold text-md [overflow-wrap:anywhere]">{props.what}</h1>
          <p className="text-ink-2">{props.why}</p>
          <p className="text-ink-2">{props.next}</p>
        </div>
        {props.children}
      </div>
    </div>
  )
}
