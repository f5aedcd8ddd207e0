import { ConditionGlyph } from '@/components/ui/condition-glyph'
import type { TaskRow } from '@/lib/views/task'

/** A task's lastStatus and health as ECS names them, with the shape of its condition. */
export function TaskState(props: {
  task: Pick<TaskRow, 'condition' | 'lastStatus' | 'healthStatus' | 'desiredStatus'>
}) {
  const { condition, lastStatus, healthStatus, desiredStatus } = props.task
  const isLeaving = desiredStatus === 'STOPPED' && lastStatus !== 'STOPPED'
  const health = healthStatus === 'UNKNOWN' ? null : healthStatus
  return (
    <span className="inline-flex items-center gap-[7px] whitespace-nowrap">
      <ConditionGlyph condition={condition} />
      {lastStatus}
      {isLeaving && <span className="text-ink-3">→ STOPPED</span>}
      {health && <span className={health === 'UNHEALTHY' ? 'text-fail' : 'text-ink-3'}>{health}</span>}
    </span>
  )
}
