import type { ReactNode } from 'react'

/** A button that shows only a picture; its label says what pressing it does. */
export function IconButton(props: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
      className="grid size-7 shrink-0 place-items-center rounded-ctl text-ink-2 hover:bg-hover hover:text-ink max-sm:size-10"
    >
      {props.children}
    </button>
  )
}
