'use client'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
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

/** Why a task stopped in a line of a table: our sentence, then ECS's own words, cut by the space that there is. */
export function StopReason(props: { task: Pick<TaskRow, 'cause' | 'stoppedReason'> }) {
  const t = useMessages()
  const { cause, stoppedReason } = props.task
  if (!cause && stoppedReason === null) return <NotTold />
  const sentence = cause && causeSentence(t, cause)
  return (
    <span
      className="flex min-w-24 items-center sm:min-w-40 gap-[7px] [contain:inline-size]"
      title={[sentence, stoppedReason].filter(Boolean).join('\n')}
    >
      {cause && <ConditionGlyph condition={cause.condition} />}
      <span className="truncate">
        {sentence} {stoppedReason !== null && <span className="font-mono text-ink-3 text-xs">{stoppedReason}</span>}
      </span>
    </span>
  )
}
