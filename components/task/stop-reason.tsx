'use client'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { Mono } from '@/components/ui/mono'
import { NotTold } from '@/components/ui/not-told'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import type { StopCause, TaskRow } from '@/lib/views/task'

/** What the sentences of a cause are filled with. */
export function causeValues(cause: StopCause): Readonly<Record<string, string | number>> {
  return {
    ...cause.values,
    ...(cause.container === null ? {} : { container: cause.container }),
    ...(cause.exitCode === null ? {} : { exitCode: cause.exitCode }),
  }
}

/** One sentence: why a task stopped. */
export function causeSentence(t: Translate, cause: StopCause): string {
  return t(`stopReason.${cause.code}.cause`, causeValues(cause))
}

/** Why a task stopped in a line of a table: our sentence, then ECS's own words. */
export function StopReason(props: { task: Pick<TaskRow, 'cause' | 'stoppedReason'> }) {
  const t = useMessages()
  const { cause, stoppedReason } = props.task
  if (!cause && stoppedReason === null) return <NotTold />
  return (
    <span className="block py-1">
      {cause && (
        <span className="flex items-center gap-[7px]">
          <ConditionGlyph condition={cause.condition} />
          {causeSentence(t, cause)}
        </span>
      )}
      {stoppedReason !== null && (
        <span className="block text-ink-3 text-xs">
          <Mono>{stoppedReason}</Mono>
        </span>
      )}
    </span>
  )
}
