'use client'
import type { RolloutDirection } from '@/lib/ecs/rollout'
import { useMessages } from '@/lib/messages/use-messages'
import { TaskCell } from './task-cell'

const SIZE = 8

/** Which way tasks move between two trays: above the arrow those that start, below it those that leave. */
export function RolloutArrow(props: { direction: RolloutDirection; starting: number; leaving: number }) {
  const t = useMessages()
  const { direction } = props
  const isBack = direction === 'back'
  const isStopped = direction === 'stopped'
  return (
    <svg
      role="img"
      aria-label={t(`deployment.arrow.${direction}`)}
      width="56"
      height="84"
      className="@max-[769px]:h-14 @max-[769px]:rotate-90 justify-self-center"
      viewBox="0 0 56 84"
    >
      <Cells look="pending" count={Math.min(3, props.starting)} y={22} />
      <g transform={isBack ? 'translate(56 0) scale(-1 1)' : undefined}>
        <path
          d={isStopped ? 'M4 42h34' : 'M4 42h46M42 34l8 8-8 8'}
          fill="none"
          className="stroke-ink-3"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
          strokeDasharray={isStopped ? '4 4' : undefined}
        />
        {isStopped && (
          <path d="M41 36l12 12M53 36l-12 12" className="stroke-fail-solid" strokeWidth="2.5" strokeLinecap="round" />
        )}
      </g>
      <Cells look="leaving" count={Math.min(2, props.leaving)} y={54} />
    </svg>
  )
}

function Cells({ look, count, y }: { look: 'pending' | 'leaving'; count: number; y: number }) {
  const from = 28 - (count * (SIZE + 2) - 2) / 2
  return Array.from({ length: count }, (_, index) => from + index * (SIZE + 2)).map((x) => (
    <g key={x} transform={`translate(${x} ${y})`}>
      <TaskCell look={look} sizePx={SIZE} />
    </g>
  ))
}
