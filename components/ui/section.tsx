import { type ReactNode, useId } from 'react'
import type { Notice } from '@/lib/problem'
import { NoticeList } from './notice-list'

/** A part of a page under its heading. What could not be read of it is said in its place; the other parts stay. */
export function Section(props: {
  title: ReactNode
  count?: number | string
  sub?: ReactNode
  actions?: ReactNode
  notices?: readonly Notice[]
  children?: ReactNode
  id?: string
}) {
  const headingId = useId()
  return (
    <section
      id={props.id}
      aria-labelledby={headingId}
      className="scroll-mt-14 border-line border-b px-6 pt-3 pb-5 last:border-b-0 max-sm:px-4"
    >
      <div className="mb-1.5 flex min-h-9 flex-wrap items-center gap-x-2.5 gap-y-1">
        <h2 id={headingId} className="font-semibold text-base">
          {props.title}
          {props.count !== undefined && <span className="ml-2 font-normal text-ink-3 text-sm">{props.count}</span>}
        </h2>
        {props.sub && <div className="min-w-0 text-ink-3 text-sm">{props.sub}</div>}
        {props.actions && <div className="ml-auto flex flex-wrap items-center gap-2 text-sm">{props.actions}</div>}
      </div>
      {props.notices && props.notices.length > 0 && <NoticeList notices={props.notices} />}
      {props.children}
    </section>
  )
}
