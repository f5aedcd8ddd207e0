'use client'
import { RevisionLink } from '@/components/task-definition/revision-link'
import { Badge } from '@/components/ui/badge'
import { useMessages } from '@/lib/messages/use-messages'
import type { ScopeRef } from '@/lib/routes'
import { cellGrid } from './cell-grid'
import type { Tray } from './rollout-layout'
import { TaskBarcode } from './task-barcode'
import { type CellGroup, TaskCells } from './task-cells'
import { cellCount } from './tray-cell'
import { groupsOf, trayText } from './tray-words'

/** What a tray is to the rollout; the words are `deployment.role.<role>`. */
export type TrayRole = 'only' | 'old' | 'new' | 'restored' | 'failed'

type Props = {
  at: ScopeRef
  tray: Tray
  role: TrayRole
  /** Cells of the fullest tray, so that a task is as big in each. */
  fullest: number
  /** One tray alone may be twice as wide where there is room. */
  isWide?: boolean
}

/** The tasks of one deployment, a cell each, and the same in words. */
export function RolloutTray({ at, tray, role, fullest, isWide = false }: Props) {
  const t = useMessages()
  return (
    <div className="min-w-0">
      <div className="mb-1 flex min-h-6 items-center gap-2">
        <b>
          <RevisionLink scope={at} revision={tray.revision} />
        </b>
        {role === 'failed' ? (
          <Badge condition="failing">{t('deployment.role.failed')}</Badge>
        ) : (
          role !== 'only' && <span className="text-ink-3 text-sm">{t(`deployment.role.${role}`)}</span>
        )}
      </div>
      <Cells tray={tray} fullest={fullest} isWide={isWide} />
      <p className="mt-1.5 text-ink-2 text-sm">{trayText(t, tray)}</p>
    </div>
  )
}

function Cells({ tray, fullest, isWide }: { tray: Tray; fullest: number; isWide: boolean }) {
  const t = useMessages()
  const groups: readonly CellGroup[] = groupsOf(tray)
  const count = cellCount(tray.cells)
  const grid = cellGrid(count, fullest)
  const label = trayText(t, tray)
  if (!grid) return <TaskBarcode groups={groups} label={label} />
  const wide = isWide && count > grid.columns ? cellGrid(count, fullest, 2) : null
  if (!wide) return <TaskCells groups={groups} grid={grid} label={label} />
  return (
    <div className="@container">
      <div className="@min-[720px]:hidden">
        <TaskCells groups={groups} grid={grid} label={label} />
      </div>
      <div className="@min-[720px]:block hidden">
        <TaskCells groups={groups} grid={wide} label={label} />
      </div>
    </div>
  )
}
