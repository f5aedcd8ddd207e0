'use client'
import type { ReactNode } from 'react'
import type { Condition } from '@/lib/ecs/condition'
import { useMessages } from '@/lib/messages/use-messages'

/** Shape and colour of a condition; the shape alone tells it. */
const looks: Readonly<Record<Condition, { ink: string; shape: ReactNode }>> = {
  steady: {
    ink: 'text-ok-solid',
    shape: (
      <>
        <circle cx="9" cy="9" r="7.5" fill="currentColor" />
        <path d="M5.6 9.3l2.3 2.3 4.6-4.9" className="fill-none stroke-panel" strokeWidth="1.8" />
      </>
    ),
  },
  changing: {
    ink: 'text-run-solid',
    shape: (
      <>
        <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M9 2a7 7 0 0 1 0 14z" fill="currentColor" />
      </>
    ),
  },
  degraded: {
    ink: 'text-warn',
    shape: (
      <>
        <path d="M9 1.8L17 16H1z" className="fill-warn-solid" stroke="currentColor" strokeLinejoin="round" />
        <path d="M9 6.4v5M9 13v1.6" className="stroke-canvas" strokeWidth="1.8" />
      </>
    ),
  },
  failing: {
    ink: 'text-fail-solid',
    shape: (
      <>
        <path d="M9 .8L17.2 9 9 17.2.8 9z" fill="currentColor" />
        <path d="M6.4 6.4l5.2 5.2M11.6 6.4l-5.2 5.2" className="stroke-panel" strokeWidth="1.8" />
      </>
    ),
  },
  leaving: {
    ink: 'text-idle',
    shape: (
      <>
        <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M9 5v7M6.2 9.4L9 12.2l2.8-2.8" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </>
    ),
  },
  atRest: {
    ink: 'text-idle',
    shape: <circle cx="9" cy="9" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  },
  unknown: {
    ink: 'text-idle',
    shape: (
      <circle cx="9" cy="9" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.6 2.6" />
    ),
  },
  note: {
    ink: 'text-ink-3',
    shape: (
      <>
        <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M9 8v5M9 4.8v1.7" stroke="currentColor" strokeWidth="1.6" />
      </>
    ),
  },
}

/** How something fares, as a shape; its word is the picture's name. An empty label: the words stand beside it. */
export function ConditionGlyph(props: { condition: Condition; size?: number; label?: string }) {
  const t = useMessages()
  const { condition, size = 14 } = props
  const { ink, shape } = looks[condition]
  const label = props.label ?? t(`condition.${condition}`)
  return (
    <svg
      role={label === '' ? undefined : 'img'}
      aria-label={label || undefined}
      aria-hidden={label === '' || undefined}
      viewBox="0 0 18 18"
      width={size}
      height={size}
      className={`inline-block shrink-0 ${ink}`}
    >
      {label !== '' && <title>{label}</title>}
      {shape}
    </svg>
  )
}
