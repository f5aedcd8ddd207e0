import { Count } from '@/components/ui/count'
import { CountBar } from '@/components/ui/count-bar'

type Counts = {
  readonly runningCount: number | null
  readonly pendingCount: number | null
  readonly desiredCount: number | null
}

/** Running, pending and desired tasks as a bar to scale and as numbers: `168 / 160 +14`. */
export function TaskCount({ runningCount, pendingCount, desiredCount }: Counts) {
  return (
    <span className="flex items-center gap-2">
      <CountBar running={runningCount} pending={pendingCount} desired={desiredCount} />
      <span className="whitespace-nowrap">
        <Count value={runningCount} />{' '}
        <span className="text-ink-3">
          / <Count value={desiredCount} />
        </span>
        {pendingCount !== null && pendingCount > 0 && <span className="text-run text-xs"> +{pendingCount}</span>}
      </span>
    </span>
  )
}
