'use client'
import { lazy, type ReactNode, Suspense } from 'react'
import { problemText } from '@/lib/format/problem'
import { joinSentences } from '@/lib/format/sentence'
import { timeOfDayText } from '@/lib/format/time'
import { useLocale, useMessages } from '@/lib/messages/use-messages'
import type { Notice, ProblemCode } from '@/lib/problem'
import { ConditionGlyph } from './condition-glyph'
import { Fold } from './fold'
import { Mono } from './mono'
import { useNow } from './use-now'

const PolicyStatement = lazy(() =>
  import('./policy-statement').then(({ PolicyStatement }) => ({ default: PolicyStatement })),
)
const RetryButton = lazy(() => import('./retry-button').then(({ RetryButton }) => ({ default: RetryButton })))

const quiet: readonly ProblemCode[] = ['loading', 'stale', 'throttled', 'missing']

/** What is missing, stale or partial here, a line each; the rest of the page stands. */
export function NoticeList(props: { notices: readonly Notice[]; isOfPage?: boolean }) {
  if (props.notices.length === 0) return null
  const isOfPage = props.isOfPage ?? false
  return (
    <ul className={isOfPage ? 'border-warn-solid border-b' : 'mb-2 space-y-px'}>
      {props.notices.map((notice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notices have no identity of their own
        <NoticeLine key={index} notice={notice} isOfPage={isOfPage} />
      ))}
    </ul>
  )
}

/** AWS refuses the action, whether or not there is older data to show. */
function isDenied({ code, values }: Notice): boolean {
  return code === 'accessDenied' || (code === 'stale' && values?.reason === 'accessDenied')
}

function NoticeLine({ notice, isOfPage }: { notice: Notice; isOfPage: boolean }) {
  const { what, why, next } = useNoticeText(notice)
  const isQuiet = quiet.includes(notice.code)
  return (
    <li
      className={`flex gap-2.5 py-2 ${isOfPage ? 'px-6 max-sm:px-4' : 'px-3'} ${isQuiet ? 'bg-warn-tint' : 'bg-fail-tint'}`}
    >
      <span className="pt-0.5">
        <ConditionGlyph
          condition={notice.code === 'loading' ? 'changing' : isQuiet ? 'degraded' : 'failing'}
          size={14}
        />
      </span>
      <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <p className="font-semibold">{what}</p>
        <p className="text-ink-2 text-sm">{joinSentences([why, next])}</p>
        {notice.awsMessage && (
          <p className="text-ink-2 text-sm">
            <Mono>{notice.awsMessage}</Mono>
          </p>
        )}
        {isDenied(notice) && notice.action && <Statement action={notice.action} />}
      </div>
      {isOfPage && notice.code !== 'loading' && (
        <Later>
          <RetryButton />
        </Later>
      )}
    </li>
  )
}

function useNoticeText(notice: Notice) {
  const t = useMessages()
  const locale = useLocale()
  const nowMs = useNow()
  const takenAt = notice.values?.takenAt
  if (typeof takenAt !== 'string') return problemText(t, notice, { isPart: notice.section !== undefined })
  return problemText(t, notice, {
    isPart: notice.section !== undefined,
    time: timeOfDayText(takenAt, locale, nowMs === null ? 'UTC' : undefined),
    ...(nowMs === null ? {} : { ageSeconds: (nowMs - Date.parse(takenAt)) / 1000 }),
  })
}

function Statement({ action }: { action: string }) {
  const t = useMessages()
  return (
    <Fold summary={t('ui.showStatement')}>
      <Suspense>
        <PolicyStatement action={action} />
      </Suspense>
    </Fold>
  )
}

// What comes later has its room already: nothing moves when it comes.
function Later(props: { children: ReactNode }) {
  return (
    <span className="min-h-7 min-w-20 text-right max-sm:min-h-10">
      <Suspense>{props.children}</Suspense>
    </span>
  )
}
