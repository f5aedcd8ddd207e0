import type { Translate } from '@/lib/messages/translate'
import type { Tray } from './rollout-layout'
import type { CellLook } from './task-cell'
import type { CellGroup } from './task-cells'
import { type CellKind, cellKinds } from './tray-cell'

/** The cells of a tray as they look: what runs in an old tray looks lighter. */
export function groupsOf({ cells, side }: Tray): readonly CellGroup[] {
  return cellKinds.map((kind) => ({ look: lookOf(kind, side), count: cells[kind] })).filter(({ count }) => count > 0)
}

// Told first what serves, then what is on its way, last what is not there.
const toldOrder: readonly CellKind[] = [
  'running',
  'unhealthy',
  'unknown',
  'pending',
  'provisioning',
  'leaving',
  'gone',
  'toCome',
]

/** The cells of a tray in words: «56 running, 8 leaving, 96 gone». */
export function trayText(t: Translate, { cells }: Tray): string {
  const parts = toldOrder.flatMap((kind) =>
    cells[kind] > 0 ? [t(`deployment.cell.${kind}`, { count: cells[kind] })] : [],
  )
  return parts.length > 0 ? parts.join(t('deployment.and')) : t('deployment.cell.none')
}

function lookOf(kind: CellKind, side: Tray['side']): CellLook {
  return kind === 'running' && side === 'old' ? 'old' : kind
}
