'use client'
import { PauseIcon, PlayIcon } from 'lucide-react'
import { useNow } from '@/components/ui/use-now'
import { ageText } from '@/lib/format/time'
import { useMessages } from '@/lib/messages/use-messages'
import { type RefreshState as State, setRefreshPaused, useRefresh } from '@/lib/queries/refresh'
import { refreshSeconds } from '@/lib/queries/view'

const inks: Readonly<Record<State['state'], string>> = {
  live: 'text-ok-solid',
  connecting: 'text-idle',
  paused: 'text-idle',
  stale: 'text-warn',
  lost: 'text-fail',
}

/** How old the data on screen is, and whether it renews itself. */
export function RefreshState() {
  const t = useMessages()
  const { state, takenAt } = useRefresh()
  const nowMs = useNow()
  const age = takenAt && nowMs !== null ? ageText(t, takenAt, nowMs) : null
  const words = age === null ? t('shell.refresh.connecting') : t(`shell.refresh.${state}`, { age })
  const isPaused = state === 'paused'
  const Icon = isPaused ? PlayIcon : PauseIcon
  return (
    <div className="flex items-center gap-1">
      <span
        className={`inline-flex items-center gap-1.5 whitespace-nowrap text-sm ${state === 'live' ? 'text-ink-2' : inks[state]}`}
      >
        <Ring state={state} elapsed={takenAt && nowMs !== null ? (nowMs - Date.parse(takenAt)) / 1000 : 0} />
        <span className="max-md:sr-only">{words}</span>
      </span>
      <button
        type="button"
        aria-label={t(isPaused ? 'shell.refresh.resume' : 'shell.refresh.pause')}
        title={t(isPaused ? 'shell.refresh.resume' : 'shell.refresh.pause')}
        onClick={() => setRefreshPaused(!isPaused)}
        className="grid size-6 place-items-center rounded-ctl text-ink-3 hover:bg-hover max-sm:size-10"
      >
        <Icon size={12} aria-hidden="true" />
      </button>
    </div>
  )
}

/** A ring that drains until the next look; dashed while nothing is known. */
function Ring(props: { state: State['state']; elapsed: number }) {
  const left = Math.max(0.08, 1 - (props.elapsed % refreshSeconds) / refreshSeconds)
  const circumference = 2 * Math.PI * 5
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className={inks[props.state]}>
      <circle cx="7" cy="7" r="5" className="fill-none stroke-line-strong" strokeWidth="1.6" />
      <circle
        cx="7"
        cy="7"
        r="5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray={props.state === 'connecting' ? '2.4 2.4' : `${left * circumference} ${circumference}`}
        transform="rotate(-90 7 7)"
      />
      {props.state === 'live' && <circle cx="7" cy="7" r="1.8" fill="currentColor" />}
    </svg>
  )
}
