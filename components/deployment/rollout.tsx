'use client'
import { useMessages } from '@/lib/messages/use-messages'
import type { ScopeRef } from '@/lib/routes'
import { RolloutArrow } from './rollout-arrow'
import type { RolloutLayout, Tray } from './rollout-layout'
import { RolloutTray, type TrayRole } from './rollout-tray'
import { CellSign } from './task-cell'
import { cellCount } from './tray-cell'
import { groupsOf } from './tray-words'

/** The trays of a service, the older revision on the left; with one tray there is no arrow. */
export function Rollout({ at, layout }: { at: ScopeRef; layout: RolloutLayout }) {
  const { target, sources, direction } = layout
  const trays = [...sources, ...(target ? [target] : [])]
  const fullest = Math.max(1, ...trays.map(({ cells }) => cellCount(cells)))
  const isBack = direction === 'back'
  const draw = (tray: Tray) => (
    <RolloutTray
      key={tray.key}
      at={at}
      tray={tray}
      role={roleOf(tray, layout)}
      fullest={fullest}
      isWide={trays.length === 1}
    />
  )
  if (trays.length === 1) return trays.map(draw)
  const from = <div className="grid content-start gap-4">{sources.map(draw)}</div>
  const to = <div className="grid content-start gap-4">{target && draw(target)}</div>
  return (
    <div className="@container">
      <div className="grid @min-[770px]:grid-cols-[358px_56px_358px] items-center gap-y-2 @min-[770px]:justify-between @min-[1000px]:justify-start @min-[1000px]:gap-x-8">
        {isBack ? to : from}
        <RolloutArrow
          direction={direction}
          starting={trays.reduce((sum, { cells }) => sum + cells.pending + cells.provisioning, 0)}
          leaving={trays.reduce((sum, { cells }) => sum + cells.leaving, 0)}
        />
        {isBack ? from : to}
      </div>
    </div>
  )
}

function roleOf(tray: Tray, { target, direction, sources }: RolloutLayout): TrayRole {
  const isTarget = tray === target
  if (!target) return 'only'
  if (isTarget && sources.length === 0) return tray.deployment?.rolloutState === 'FAILED' ? 'failed' : 'only'
  if (direction === 'back') return isTarget ? 'restored' : 'failed'
  if (direction === 'stopped' && isTarget) return 'failed'
  return isTarget ? 'new' : 'old'
}

/** What the cells on screen mean, where they are of more than one kind. */
export function RolloutKey({ layout }: { layout: RolloutLayout }) {
  const t = useMessages()
  const trays = [...(layout.target ? [layout.target] : []), ...layout.sources]
  const looks = [...new Set(trays.flatMap((tray) => groupsOf(tray).map(({ look }) => look)))]
  if (looks.length < 2) return null
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-xs">
      {looks.map((look) => (
        <li key={look} className="flex items-center gap-1.5">
          <CellSign look={look} />
          {t(`deployment.look.${look}`)}
        </li>
      ))}
    </ul>
  )
}
