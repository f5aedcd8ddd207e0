import type { ReactNode } from 'react'

/** A key as it stands on the keyboard. */
export function Kbd(props: { children: ReactNode }) {
  return (
    <kbd className="inline-grid h-[18px] min-w-[18px] place-items-center rounded-chip border border-line bg-panel px-1 font-sans text-2xs text-ink-3">
      {props.children}
    </kbd>
  )
}
