import { ConditionGlyph } from '@/components/ui/condition-glyph'
import type { TaskRow } from '@/lib/views/task'

/** A task's lastStatus as ECS names it, with the shape of its condition; where they tell more, desiredStatus and health. */
export function TaskState(props: {
  task: Pick<TaskRow, 'condition' | 'lastStatus' | 'healthStatus' | 'desiredStatus'>
}) {
  const { condition, lastStatus, healthStatus, desiredStatus } = props.task
  const isToStop = desiredStatus === 'STOPPED' && lastStatus === 'RUNNING'
  return (
    <span className="flex items-center gap-[7px] whitespace-nowrap">
      <ConditionGlyph condition={condition} />
      {lastStatus}
      {isToStop && <span className="text-ink-3">→ STOPPED</span>}
      {healthStatus === 'UNHEALTHY' && <span className="text-fail">{healthStatus}</span>}
    </span>
  )
}
