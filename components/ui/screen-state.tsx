'use client'
import { lazy, type ReactNode, Suspense } from 'react'
import { problemText } from '@/lib/format/problem'
import { useMessages } from '@/lib/messages/use-messages'
import type { Answer, View } from '@/lib/views/view'
import { gatherStale } from './gather-stale'
import { NoticeList } from './notice-list'
import { PageSkeleton } from './page-skeleton'

const ProblemPanel = lazy(() => import('./problem-panel').then(({ ProblemPanel }) => ({ default: ProblemPanel })))

/** A screen before its first answer, with a problem instead of one, or with its data. */
export function ScreenState<Data>(props: {
  answer: Answer<Data> | undefined
  /** What the page is about, where its address tells: it is there before the data. */
  name?: string
  children(view: View<Data>): ReactNode
}) {
  const t = useMessages()
  const { answer } = props
  if (!answer) return <PageSkeleton name={props.name} words={t('ui.loading')} />
  if ('problem' in answer) {
    if (answer.problem.code === 'loading')
      return <PageSkeleton name={props.name} words={problemText(t, answer.problem).what} />
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
      <NoticeList notices={aboutPage} isOfPage />
      {props.children({ ...answer, notices })}
    </>
  )
}

// The noun of the page itself has no section to stand in.
function isWholePage(section: string, data: unknown): boolean {
  if (section === 'revisionState') return true
  return (
    ['cluster', 'service', 'task'].includes(section) && typeof data === 'object' && data !== null && section in data
  )
}
