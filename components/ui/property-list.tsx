import type { ReactNode } from 'react'
import { Mono } from './mono'
import { NotTold } from './not-told'

/** Names and values, a line each. A null value is said to be not told. */
export function PropertyList(props: { items: readonly { label: string; value: ReactNode; mono?: boolean }[] }) {
  return (
    <dl className="grid grid-cols-[fit-content(50%)_minmax(0,1fr)] gap-x-4 gap-y-1.5">
      {props.items.map(({ label, value, mono }) => (
        <div key={label} className="contents">
          <dt className="text-ink-3 text-sm [overflow-wrap:anywhere]">{label}</dt>
          <dd className="min-w-0 text-sm [overflow-wrap:anywhere]">
            {value === null || value === undefined ? <NotTold /> : mono ? <Mono>{value}</Mono> : value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
