'use client'
import { Hatch } from '@/components/ui/hatch'
import { NotTold } from '@/components/ui/not-told'
import { useMessages } from '@/lib/messages/use-messages'
import type { LaunchKind, LaunchMix as Mix } from '@/lib/views/launch-mix'

const WIDTH_PX = 56

const paints: Readonly<Record<LaunchKind, object>> = {
  Fargate: { fill: 'var(--cpu)' },
  Spot: { fill: 'url(#spot-hatch)', stroke: 'var(--cpu)' },
  'Fargate/Spot': { fill: 'url(#spot-hatch)', stroke: 'var(--cpu)', strokeDasharray: '3 2' },
  EC2: { fill: 'var(--ink-2)' },
  External: { fill: 'none', stroke: 'var(--ink-3)', strokeDasharray: '4 3' },
  other: { fill: 'none', stroke: 'var(--ink-3)', strokeDasharray: '1 2' },
}

/** Running tasks by launch, to scale: Fargate slate, Spot falling hatch, EC2 dark, External hollow, dashed what is not told. */
export function LaunchMix({ mix }: { mix: Mix }) {
  const t = useMessages()
  if (!mix) return <NotTold />
  if (!mix.length) return <span className="text-ink-3">{t('cluster.noRunning')}</span>
  const words = mix.map(({ kind, count }) => `${kind === 'other' ? t('cluster.otherLaunch') : kind} ${count}`)
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 align-middle text-ink-3 text-xs">
      <svg width={WIDTH_PX} height={10} aria-hidden="true">
        <defs>
          <Hatch id="spot-hatch" kind="falling" tint="fill-none" line="stroke-cpu" />
        </defs>
        {launchShares(mix).map(({ kind, from, part }) => (
          <rect key={kind} y={0.5} height={9} x={from * WIDTH_PX} width={part * WIDTH_PX} {...paints[kind]} />
        ))}
      </svg>
      <span>{words.join(' · ')}</span>
    </span>
  )
}

type LaunchShare = { readonly kind: LaunchKind; readonly from: number; readonly part: number }

/** Each way of launching as a part of the whole, one after the other. Units: parts of 1. */
export function launchShares(mix: NonNullable<Mix>): readonly LaunchShare[] {
  const total = mix.reduce((sum, { count }) => sum + count, 0)
  let from = 0
  return mix.map(({ kind, count }) => {
    const share = { kind, from, part: count / total }
    from += share.part
    return share
  })
}
