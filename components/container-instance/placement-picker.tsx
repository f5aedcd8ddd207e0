'use client'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useMessages } from '@/lib/messages/use-messages'
import { useFamilies, useFamily } from '@/lib/queries/task-definition'
import type { ScopeRef } from '@/lib/routes'
import type { WaitingTasks } from '@/lib/views/placement-waiting'

type Props = {
  at: ScopeRef
  /** `family:revision`; null: none. */
  asked: string | null
  waiting: readonly WaitingTasks[]
  onAsk(place: string): void
}

const REVISION = /^[^:\s]+:\d+$/

/** Which revision is asked about: one of those that wait, or any that is typed. */
export function PlacementPicker({ at, asked, waiting, onAsk }: Props) {
  const t = useMessages()
  const [draft, setDraft] = useState<string | null>(null)
  const [isLooking, setLooking] = useState(false)
  const id = useId()
  const text = draft ?? asked ?? ''
  const ask = (event: FormEvent) => {
    event.preventDefault()
    const place = text.trim()
    if (!REVISION.test(place)) return
    setDraft(null)
    onAsk(place)
  }
  return (
    <form onSubmit={ask} className="mb-2 print:hidden">
      <label htmlFor={id} className="block pb-0.5 text-ink-3 text-xs">
        {t('placement.pick')}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          list={`${id}-names`}
          value={text}
          spellCheck={false}
          autoComplete="off"
          placeholder="family:revision"
          pattern={'[^:\\s]+:[0-9]+'}
          title={t('placement.pickHow')}
          onChange={(event) => setDraft(event.target.value)}
          onFocus={(event) => {
            setLooking(true)
            event.target.select()
          }}
          className="h-7 min-w-0 flex-1 rounded-ctl border border-line-strong bg-panel px-2.5 font-mono text-sm placeholder:text-ink-3 max-sm:h-10"
        />
        <Button type="submit">{t('placement.ask')}</Button>
      </div>
      <datalist id={`${id}-names`}>
        {waiting.map((each) => (
          <option key={each.taskDefinition.arn} value={nameOf(each)} />
        ))}
        {isLooking && <Names at={at} text={text} />}
      </datalist>
      <Waiting waiting={waiting} asked={asked} onAsk={onAsk} />
    </form>
  )
}

function Waiting({ waiting, asked, onAsk }: Pick<Props, 'waiting' | 'asked' | 'onAsk'>) {
  const t = useMessages()
  if (waiting.length === 0 || (waiting.length === 1 && waiting[0] && nameOf(waiting[0]) === asked)) return null
  return (
    <div className="flex flex-wrap items-center gap-1.5 pt-1.5 text-sm">
      <span className="text-ink-3">{t('placement.waiting')}</span>
      {waiting.map((each) => (
        <button
          key={`${each.taskDefinition.arn} ${each.service}`}
          type="button"
          aria-pressed={nameOf(each) === asked}
          onClick={() => onAsk(nameOf(each))}
          className="rounded-chip border border-line px-1.5 hover:bg-hover aria-pressed:bg-selected max-sm:min-h-10"
        >
          {t('placement.waitingOne', { name: nameOf(each), count: each.count })}
        </button>
      ))}
    </div>
  )
}

// Families are asked for when somebody begins to choose; revisions when a family is named.
function Names({ at, text }: { at: ScopeRef; text: string }) {
  const answer = useFamilies(at)
  const families = answer && 'data' in answer ? answer.data.families : []
  const family = text.split(':')[0] ?? ''
  if (families.some((each) => each.family === family)) return <Revisions at={at} family={family} />
  return families.map((each) => <option key={each.family} value={`${each.family}:`} />)
}

function Revisions({ at, family }: { at: ScopeRef; family: string }) {
  const answer = useFamily({ ...at, family })
  const revisions = answer && 'data' in answer ? answer.data.revisions : []
  return revisions.map(({ arn, revision }) => <option key={arn} value={`${family}:${revision}`} />)
}

function nameOf({ taskDefinition: { family, revision } }: WaitingTasks): string {
  return `${family}:${revision}`
}
