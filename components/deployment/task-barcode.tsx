import { useId } from 'react'
import { TaskBar } from './task-bar'
import type { CellGroup } from './task-cells'

const HEIGHT = 36

/** More tasks than cells could show: one bar, each look as long as its share. */
export function TaskBarcode({ groups, label }: { groups: readonly CellGroup[]; label: string }) {
  const id = useId()
  return (
    <svg role="img" aria-label={label} width="100%" height={HEIGHT} className="block">
      <TaskBar parts={partsOf(groups)} id={id} top={0.5} height={HEIGHT - 1} />
    </svg>
  )
}

function partsOf(groups: readonly CellGroup[]) {
  const whole = groups.reduce((sum, { count }) => sum + count, 0)
  let before = 0
  return groups
    .filter(({ count }) => count > 0)
    .map(({ look, count }) => {
      const fromPercent = (before / whole) * 100
      before += count
      return { look, fromPercent, toPercent: (before / whole) * 100 }
    })
}
