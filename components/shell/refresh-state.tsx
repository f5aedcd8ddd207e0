'use client'
import { useNow } from '@/components/ui/use-now'
import { ageText, timeOfDayText } from '@/lib/format/time'
import { useLocale, useMessages } from '@/lib/messages/use-messages'
import { type RefreshState as Refresh, setRefreshPaused, useRefresh } from '@/lib/queries/refresh'
import { RefreshRing } from './refresh-ring'
import { useLastLook } from './use-last-look'

/** How fresh the screen is, in a shape and a word; pressing it, or the key P, pauses and resumes. */
export function RefreshState() {
  const t = useMessages()
  const refresh = useRefresh()
  const lastLook = useLastLook()
  const { words, short } = useWords(refresh)
  const isPaused = refresh.state === 'paused'
  return (
    <button
      type="button"
      onClick={() => setRefreshPaused(!isPaused)}
      aria-pressed={isPaused}
      aria-label={`${words}. ${t('shell.refresh.pause')}`}
      title={t(isPaused ? 'shell.refresh.resumeHint' : 'shell.refresh.pauseHint')}
      className={`inline-flex h-7 items-center gap-1.5 whitespace-nowrap rounded-ctl px-1.5 text-sm hover:bg-hover max-sm:h-10 ${inks[refresh.state]}`}
    >
      <RefreshRing state={refresh.state} lastLook={lastLook} />
      <span className="max-sm:hidden">{words}</span>
      <span className="sm:hidden">{short}</span>
    </button>
  )
}

const inks: Readonly<Record<Refresh['state'], string>> = {
  connecting: 'text-ink-3',
  live: 'text-ink-2',
  paused: 'text-ink-2',
  stale: 'text-warn',
  lost: 'text-fail',
}

// The first HTML knows no age: its clock is the server's. On phones the shape and the time must do.
function useWords({ state, takenAt }: Refresh): { words: string; short: string } {
  const t = useMessages()
  const locale = useLocale()
  const nowMs = useNow()
  const word = t(`shell.refresh.${state}`)
  if (nowMs === null || takenAt === null) return { words: word, short: word }
  if (state === 'paused') {
    const time = timeOfDayText(takenAt, locale, undefined)
    return { words: t('shell.refresh.since', { word, time }), short: time }
  }
  const age = ageText(t, takenAt, nowMs)
  return { words: t('shell.refresh.ago', { word, age }), short: age }
}
