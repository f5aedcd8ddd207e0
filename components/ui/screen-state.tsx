'use client'
import { lazy, type ReactNode, Suspense } from 'react'
import { useMessages } from '@/lib/messages/use-messages'
import type { Answer, View } from '@/lib/views/view'
import { gatherStale } from './gather-stale'
import { NoticeList } from './notice-list'
import { Skeleton } from './skeleton'

const ProblemPanel = lazy(() => import('./problem-panel').then(({ ProblemPanel }) => ({ default: ProblemPanel })))

/** A screen before its first answer, with a problem instead of one, or with its data. */
export function ScreenState<Data>(props: { answer: Answer<Data> | undefined; children(view: View<Data>): ReactNode }) {
  const t = useMessages()
  const { answer } = props
  if (!answer) {
    return (
      <div className="px-6 py-6 max-sm:px-4">
        <p className="pb-4 text-ink-3" role="status">
          {t('ui.loading')}
        </p>
        <Skeleton rows={8} />
      </div>
    )
  }
  if ('problem' in answer) {
    return (
      <Suspense>
        <ProblemPanel problem={answer.problem} />
      </Suspense>
    )
  }
  const notices = gatherStale(answer.notices)
  const aboutPage = notices.filter(({ section }) => section === undefined || isWholePage(section, answer.data))
  return (
    <>
      <NoticeList notices={aboutPage} />
      {props.children({ ...answer, notices })}
    </>
  )
}

// The noun of the page itself has no section to stand in.
function isWholePage(section: string, data: unknown): boolean {
  return (
    ['cluster', 'service', 'task'].includes(section) && typeof data === 'object' && data !== null && section in data
  )
}
