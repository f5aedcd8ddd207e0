'use client'
import { lazy, Suspense } from 'react'
import { problemText } from '@/lib/format/problem'
import { sentences } from '@/lib/format/sentences'
import { useLocale, useMessages } from '@/lib/messages/use-messages'
import type { Notice, ProblemCode } from '@/lib/problem'
import { ConditionGlyph } from './condition-glyph'
import { Fold } from './fold'
import { Mono } from './mono'

const PolicyStatement = lazy(() =>
  import('./policy-statement').then(({ PolicyStatement }) => ({ default: PolicyStatement })),
)

const quiet: readonly ProblemCode[] = ['loading', 'stale', 'throttled', 'missing']

/** What is missing, stale or partial here, a line each; the rest of the page stands. */
export function NoticeList(props: { notices: readonly Notice[]; sections?: readonly string[] }) {
  const { sections } = props
  const notices = sections ? props.notices.filter((notice) => sections.includes(notice.section ?? '')) : props.notices
  if (notices.length === 0) return null
  return (
    <ul className="mb-2 space-y-px">
      {notices.map((notice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notices have no identity of their own
        <NoticeLine key={index} notice={notice} />
      ))}
    </ul>
  )
}

/** AWS refuses the action, whether or not there is older data to show. */
function isDenied({ code, values }: Notice): boolean {
  return code === 'accessDenied' || (code === 'stale' && values?.reason === 'accessDenied')
}

function NoticeLine({ notice }: { notice: Notice }) {
  const t = useMessages()
  const locale = useLocale()
  const { what, why, next } = problemText(t, notice)
  const isQuiet = quiet.includes(notice.code)
  return (
    <li className={`flex gap-2.5 px-3 py-2 ${isQuiet ? 'bg-warn-tint' : 'bg-fail-tint'}`}>
      <span className="pt-0.5">
        <ConditionGlyph
          condition={notice.code === 'loading' ? 'changing' : isQuiet ? 'degraded' : 'failing'}
          size={14}
        />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{what}</p>
        <p className="text-ink-2 text-sm">{sentences(locale, why, next)}</p>
        {notice.awsMessage && (
          <p className="text-ink-2 text-sm">
            <Mono>{notice.awsMessage}</Mono>
          </p>
        )}
        {isDenied(notice) && notice.action && (
          <Fold summary={t('ui.showStatement')}>
            <Suspense>
              <PolicyStatement action={notice.action} />
            </Suspense>
          </Fold>
        )}
      </div>
    </li>
  )
}
