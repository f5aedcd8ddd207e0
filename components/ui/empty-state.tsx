import type { ReactNode } from 'react'

/** Nothing is there, and that is no fault: what is true, and what can be done. */
export function EmptyState(props: { title: string; text?: string; actions?: ReactNode; heading?: 'h1' }) {
  const Title = props.heading ?? 'p'
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-10 text-center [overflow-wrap:anywhere]">
      <svg width="160" height="44" viewBox="0 0 160 44" aria-hidden="true" className="mb-2 text-ink-4">
        <path d="M8 2H2v40h6M152 2h6v40h-6" fill="none" stroke="currentColor" strokeWidth="2.5" />
        <path d="M6 10h148M6 34h148" stroke="currentColor" strokeDasharray="4 4" opacity=".6" />
      </svg>
      <Title className="font-semibold text-md">{props.title}</Title>
      {props.text && <p className="max-w-[56ch] text-ink-2">{props.text}</p>}
      {props.actions && <div className="mt-2 flex flex-wrap justify-center gap-2">{props.actions}</div>}
    </div>
  )
}
