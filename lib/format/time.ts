import type { Locale } from '@/lib/messages/locale'
import type { Translate } from '@/lib/messages/translate'

const steps = [
  { unit: 'days', seconds: 86_400 },
  { unit: 'hours', seconds: 3_600 },
  { unit: 'minutes', seconds: 60 },
  { unit: 'seconds', seconds: 1 },
] as const

/** A length of time in at most two units: «3 d 4 h», «22 min», «4 s». Units: seconds; below zero counts as zero. */
export function durationText(t: Translate, seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0
  const index = Math.max(
    0,
    steps.findIndex((step) => whole >= step.seconds),
  )
  const [step, next] = whole === 0 ? [steps[3], undefined] : [steps[index] ?? steps[3], steps[index + 1]]
  const count = Math.floor(whole / step.seconds)
  const rest = next ? Math.floor((whole % step.seconds) / next.seconds) : 0
  const words = t(`time.${step.unit}`, { count })
  // A second unit only where it still matters.
  return next && rest > 0 && count < 10 ? `${words} ${t(`time.${next.unit}`, { count: rest })}` : words
}

/** How long ago a moment was; a moment ahead of this clock counts as now. */
export function ageText(t: Translate, at: string, nowMs: number): string {
  return durationText(t, (nowMs - Date.parse(at)) / 1000)
}

/** Date and time of day to the second. Shape: `11-22 14:32:05`, with the year when it is not this one. */
export function clockText(at: string, locale: Locale, timeZone: string | undefined): string {
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return at
  const format = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]))
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}:${parts.second}`
}

/** Time of day alone. Shape: `14:32:05`. */
export function timeOfDayText(at: string, locale: Locale, timeZone: string | undefined): string {
  return clockText(at, locale, timeZone).slice(-8)
}
