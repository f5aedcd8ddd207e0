'use client'
import type { ReactNode } from 'react'
import type { Condition } from '@/lib/ecs/condition'
import { useMessages } from '@/lib/messages/use-messages'
import { ConditionGlyph } from './condition-glyph'

const looks: Readonly<Record<Condition, string>> = {
  steady: 'bg-ok-tint text-ok',
  changing: 'bg-run-tint text-run',
  degraded: 'bg-warn-tint text-warn',
  failing: 'bg-fail-tint text-fail',
  leaving: 'bg-idle-tint text-idle',
  atRest: 'bg-idle-tint text-idle',
  unknown: 'bg-idle-tint text-idle',
  note: 'bg-idle-tint text-idle',
}

/** A condition in a word or two, with its shape. */
export function Badge(props: { condition: Condition; children: ReactNode }) {
  return (
    <span
      className={`inline-flex h-5 items-center gap-1.5 whitespace-nowrap rounded-chip pr-[7px] pl-[5px] font-semibold text-sm ${looks[props.condition]}`}
    >
      <ConditionGlyph condition={props.condition} size={12} />
      {props.children}
    </span>
  )
}

/** A condition in its own word: what ECS calls the status stands beside it. */
export function ConditionBadge({ condition }: { condition: Condition }) {
  const t = useMessages()
  return (
    <Badge condition={condition}>
      <span className="inline-block first-letter:uppercase">{t(`condition.${condition}`)}</span>
    </Badge>
  )
}
