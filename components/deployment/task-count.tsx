import { CountBar } from '@/components/ui/count-bar'

type Counts = { readonly runningCount: number; readonly pendingCount: number; readonly desiredCount: number }

/** Running, pending and desired tasks as a bar to scale and as numbers: `168 / 160 +14`. */
export function TaskCount({ runningCount, pendingCount, desiredCount }: Counts) {
  return (
    <span className="flex items-center gap-2">
      <CountBar running={runningCount} pending={pendingCount} desired={desiredCount} />
      <span className="whitespace-nowrap">
        {runningCount} <span className="text-ink-3">/ {desiredCount}</span>
        {pendingCount > 0 && <span className="text-run text-xs"> +{pendingCount}</span>}
      </span>
    </span>
  )
}
