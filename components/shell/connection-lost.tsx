'use client'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { useNow } from '@/components/ui/use-now'
import { ageText, timeOfDayText } from '@/lib/format/time'
import { useLocale, useMessages } from '@/lib/messages/use-messages'
import { useRefresh } from '@/lib/queries/refresh'

/** Says above a screen that this page's own server does not answer, and how old is what still stands there. */
export function ConnectionLost() {
  const t = useMessages()
  const locale = useLocale()
  const nowMs = useNow()
  const { state, takenAt } = useRefresh()
  if (state !== 'lost') return null
  const told =
    takenAt !== null && nowMs !== null
      ? t('shell.lost.showing', { time: timeOfDayText(takenAt, locale, undefined), age: ageText(t, takenAt, nowMs) })
      : t('shell.lost.nothing')
  return (
    <div className="flex gap-2.5 border-fail-solid border-b bg-fail-tint px-6 py-2 max-sm:px-4">
      <span className="pt-0.5">
        <ConditionGlyph condition="failing" size={14} />
      </span>
      <p>
        <b className="block">{told}</b>
        <span className="text-ink-2 text-sm">{t('shell.lost.why')}</span>
      </p>
    </div>
  )
}
