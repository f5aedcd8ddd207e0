import type { ReactNode } from 'react'

/** A main column and, from 1200 px on, a narrow one beside it; below that the narrow one follows. */
export function Columns(props: { children: ReactNode; side: ReactNode }) {
  return (
    <div className="grid grow grid-cols-[minmax(0,1fr)] max-lg:content-start lg:grid-cols-[minmax(0,1fr)_348px]">
      <div className="min-w-0">{props.children}</div>
      <aside className="min-w-0 border-line max-lg:border-t lg:border-l">{props.side}</aside>
    </div>
  )
}
