'use client'
import { useMessages } from '@/lib/messages/use-messages'
import type { AskedPlacement } from '@/lib/views/placement'

const WIDTH = 760
const PLOT = { left: 24, right: 744, top: 8, bottom: 102 } as const
const MOST_LINES = 5

/** How many more tasks would fit if each asked for another amount of memory. */
export function PlacementStairs({ asked }: { asked: AskedPlacement }) {
  const t = useMessages()
  const { stairs, need, room, waitingCount, advice } = asked
  const lower = advice.find(({ code }) => code === 'lowerMemory')
  const most = Math.max(1, waitingCount, room.count, ...stairs.steps.map(({ count }) => count))
  const step = Math.ceil(most / MOST_LINES)
  const top = Math.ceil(most / step) * step
  const x = (memoryMiB: number) => place(memoryMiB, stairs.fromMiB, stairs.toMiB, PLOT.left, PLOT.right)
  const y = (count: number) => place(count, 0, top, PLOT.bottom, PLOT.top)
  const marks = [
    { look: 'fail' as const, memoryMiB: need.memoryMiB, count: room.count, key: 'placement.stairsNow' },
    ...(lower?.code === 'lowerMemory'
      ? [{ look: 'ok' as const, memoryMiB: lower.toMiB, count: lower.count, key: 'placement.stairsThen' }]
      : []),
  ]
  const sentence = t('placement.stairsSentence', {
    steps: stairs.steps.map((each) => t('placement.stairsStep', each)).join(t('overview.and')),
    memoryMiB: need.memoryMiB,
    count: room.count,
  })
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 128`}
      width="100%"
      role="img"
      aria-label={sentence}
      className="max-w-[900px] max-sm:hidden"
    >
      {Array.from({ length: top / step + 1 }, (_, line) => line * step).map((count) => (
        <g key={count}>
          <line x1={PLOT.left} x2={PLOT.right} y1={y(count)} y2={y(count)} stroke="var(--line-faint)" />
          <text x="17" y={y(count) + 4} textAnchor="end" className="fill-ink-3 text-xs">
            {count}
          </text>
        </g>
      ))}
      <path d={stairsPath(stairs, x, y, true)} fill="var(--mem-tint)" opacity=".6" />
      <path d={stairsPath(stairs, x, y, false)} fill="none" stroke="var(--mem)" strokeWidth="1.8" />
      {waitingCount > 0 && (
        <>
          <line
            x1={PLOT.left}
            x2={PLOT.right}
            y1={y(waitingCount)}
            y2={y(waitingCount)}
            stroke="var(--ink-3)"
            strokeDasharray="4 3"
          />
          <text
            x={PLOT.right}
            y={y(waitingCount) + (waitingCount === top ? 14 : -5)}
            textAnchor="end"
            className="fill-ink-2 text-xs"
          >
            {t('placement.stairsNeeded', { count: waitingCount })}
          </text>
        </>
      )}
      {marks.map(({ look, memoryMiB, count, key }) => (
        <Mark
          key={key}
          x={x(memoryMiB)}
          y={y(count)}
          look={look === 'fail' && count > 0 ? 'ok' : look}
          words={t(key, { memoryMiB, count })}
        />
      ))}
      {ticksOf(stairs).map((memoryMiB, index, all) => (
        <text
          key={memoryMiB}
          x={x(memoryMiB)}
          y="123"
          textAnchor={index === 0 ? 'start' : index === all.length - 1 ? 'end' : 'middle'}
          className="fill-ink-3 text-xs"
        >
          {memoryMiB}
        </text>
      ))}
    </svg>
  )
}

/** The same steps as a list, where the drawing would be too small, and for whoever wants the numbers. */
export function PlacementStairsList({ asked }: { asked: AskedPlacement }) {
  const t = useMessages()
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0.5 text-ink-2 text-sm">
      {asked.stairs.steps.map((step) => (
        <li key={step.memoryMiB}>{t('placement.stairsStep', step)}</li>
      ))}
    </ul>
  )
}

type MarkProps = { x: number; y: number; look: 'ok' | 'fail'; words: string }

function Mark({ x, y, look, words }: MarkProps) {
  const isRight = x > 0.84 * WIDTH
  return (
    <>
      <path d={`M${x} ${y}V108`} stroke={`var(--${look})`} strokeDasharray="2 3" />
      <circle cx={x} cy={y} r="4.5" fill="var(--panel)" stroke={`var(--${look})`} strokeWidth="2" />
      <text
        x={isRight ? x - 9 : x + 9}
        y={Math.max(PLOT.top + 4, y - 10)}
        textAnchor={isRight ? 'end' : 'start'}
        className="font-semibold text-xs"
        fill={`var(--${look})`}
      >
        {words}
      </text>
    </>
  )
}

function place(value: number, from: number, to: number, start: number, end: number): number {
  return start + ((value - from) / (to - from || 1)) * (end - start)
}

function ticksOf({ fromMiB, toMiB, stepMiB }: AskedPlacement['stairs']): readonly number[] {
  return Array.from({ length: Math.round((toMiB - fromMiB) / stepMiB) + 1 }, (_, index) => fromMiB + index * stepMiB)
}

function stairsPath(
  { steps, toMiB }: AskedPlacement['stairs'],
  x: (memoryMiB: number) => number,
  y: (count: number) => number,
  isArea: boolean,
): string {
  const [first, ...rest] = steps
  if (!first) return ''
  const down = rest.map(({ memoryMiB, count }) => `H${x(memoryMiB)}V${y(count)}`).join('')
  const line = `M${x(first.memoryMiB)} ${y(first.count)}${down}H${x(toMiB)}`
  return isArea ? `${line}V108H${x(first.memoryMiB)}Z` : line
}
