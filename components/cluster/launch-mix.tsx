'use client'
import { NotTold } from '@/components/ui/not-told'
import { useMessages } from '@/lib/messages/use-messages'
import type { ClusterRow } from '@/lib/views/cluster'

const WIDTH_PX = 56

/** `other`: running tasks that the statistics count under no launch type, such as those of external machines. */
type LaunchShare = {
  readonly kind: 'Fargate' | 'EC2' | 'External' | 'other'
  readonly count: number
  readonly from: number
  readonly part: number
}

const paints: Readonly<Record<LaunchShare['kind'], object>> = {
  Fargate: { fill: 'var(--cpu)' },
  EC2: { fill: 'var(--ink-2)' },
  External: { fill: 'none', stroke: 'var(--ink-3)' },
  other: { fill: 'none', stroke: 'var(--ink-3)', strokeDasharray: '3 2' },
}

/** Running tasks by launch type, to scale: Fargate slate, EC2 dark, External hollow, what is not told dashed. */
export function LaunchMix({ cluster }: { cluster: ClusterRow }) {
  const t = useMessages()
  const shares = launchShares(cluster)
  if (!shares) return <NotTold />
  if (!shares.length) return <span className="text-ink-3">{t('cluster.noRunning')}</span>
  const words = shares.map(({ kind, count }) => `${kind === 'other' ? t('cluster.otherLaunch') : kind} ${count}`)
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap align-middle text-ink-3 text-xs">
      <svg width={WIDTH_PX} height={10} aria-hidden="true">
        {shares.map((share) => (
          <rect
            key={share.kind}
            y={0.5}
            height={9}
            x={share.from * WIDTH_PX}
            width={share.part * WIDTH_PX}
            {...paints[share.kind]}
          />
        ))}
      </svg>
      {words.join(' · ')}
    </span>
  )
}

/** Running tasks by launch type as parts of the whole; null when ECS told none of the counts. */
export function launchShares(cluster: ClusterRow): LaunchShare[] | null {
  const told = [
    { kind: 'Fargate', count: cluster.runningFargateTasksCount },
    { kind: 'EC2', count: cluster.runningEc2TasksCount },
    { kind: 'External', count: cluster.runningExternalTasksCount },
  ] as const
  if (told.every(({ count }) => count === null)) return null
  const toldCount = told.reduce((sum, { count }) => sum + (count ?? 0), 0)
  const otherCount = Math.max(0, (cluster.runningTasksCount ?? 0) - toldCount)
  const total = toldCount + otherCount || 1
  let from = 0
  return [...told, { kind: 'other', count: otherCount } as const].flatMap(({ kind, count }) => {
    if (!count) return []
    const share = { kind, count, from, part: count / total }
    from += share.part
    return [share]
  })
}
