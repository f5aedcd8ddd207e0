'use client'
import { NotTold } from '@/components/ui/not-told'
import { useMessages } from '@/lib/messages/use-messages'
import type { ClusterRow } from '@/lib/views/cluster'

const WIDTH_PX = 56

/** Running tasks by launch type, to scale: Fargate slate, EC2 dark, External dashed. */
export function LaunchMix({ cluster }: { cluster: ClusterRow }) {
  const t = useMessages()
  const shares = launchShares(cluster)
  if (!shares) return <NotTold />
  const told = shares.filter(({ count }) => count > 0)
  if (!told.length) return <span className="text-ink-3">{t('cluster.noRunning')}</span>
  const words = told.map(({ name, count }) => `${name} ${count}`).join(' · ')
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap text-ink-3 text-xs">
      <svg width={WIDTH_PX} height={10} aria-hidden="true">
        {told.map((share) => (
          <rect
            key={share.name}
            y={0.5}
            height={9}
            x={share.from * WIDTH_PX}
            width={share.part * WIDTH_PX}
            {...share.paint}
          />
        ))}
      </svg>
      {words}
    </span>
  )
}

const paints = {
  Fargate: { fill: 'var(--cpu)' },
  EC2: { fill: 'var(--ink-2)' },
  External: { fill: 'none', stroke: 'var(--ink-3)', strokeDasharray: '3 2' },
} as const

/** Running tasks by launch type as parts of the whole; null when ECS told none of the counts. */
export function launchShares(cluster: ClusterRow) {
  const { runningFargateTasksCount, runningEc2TasksCount, runningExternalTasksCount } = cluster
  const counts = { Fargate: runningFargateTasksCount, EC2: runningEc2TasksCount, External: runningExternalTasksCount }
  if (Object.values(counts).every((count) => count === null)) return null
  const total = Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0)
  let from = 0
  return (['Fargate', 'EC2', 'External'] as const).map((name) => {
    const count = counts[name] ?? 0
    const part = total ? count / total : 0
    const share = { name, count, from, part, paint: paints[name] }
    from += part
    return share
  })
}
