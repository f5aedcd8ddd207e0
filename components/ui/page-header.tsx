import type { ReactNode } from 'react'
import { NotTold } from './not-told'

/** What a page is about: its name, how it fares, its main figures. A null figure is said to be not told. */
export function PageHeader(props: {
  title: ReactNode
  badges?: ReactNode
  actions?: ReactNode
  facts?: readonly { label: string; value: ReactNode }[]
}) {
  return (
    <header className="border-line border-b px-6 pt-4 pb-3.5 max-sm:px-4">
      <div className="flex min-h-8 flex-wrap items-center gap-x-2.5 gap-y-2">
        <h1 className="mr-1 font-semibold text-xl tracking-[-.018em] [overflow-wrap:anywhere] [:lang(ja)_&]:tracking-normal">
          {props.title}
        </h1>
        {props.badges}
        {props.actions && <div className="flex flex-wrap items-center gap-2 sm:ml-auto">{props.actions}</div>}
      </div>
      {props.facts && props.facts.length > 0 && (
        <dl className="mt-3 flex flex-wrap gap-y-3">
          {props.facts.map(({ label, value }) => (
            <div
              key={label}
              className="mr-6 border-line border-r pr-6 last:mr-0 last:border-r-0 last:pr-0 max-sm:border-r-0 max-sm:pr-0"
            >
              <dt className="text-ink-3 text-xs">{label}</dt>
              <dd className="font-semibold text-base">{value ?? <NotTold />}</dd>
            </div>
          ))}
        </dl>
      )}
    </header>
  )
}
