import type { ReactNode } from 'react'

/** A fact in a small frame: a launch type, a platform, a mode. */
export function Tag(props: { children: ReactNode; title?: string }) {
  return (
    <span
      title={props.title}
      className="inline-flex h-[18px] items-center gap-1 whitespace-nowrap rounded-chip border border-line px-[5px] text-ink-2 text-xs"
    >
      {props.children}
    </span>
  )
}
