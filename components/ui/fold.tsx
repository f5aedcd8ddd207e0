'use client'
import { type ReactNode, useEffect, useState } from 'react'

/** More about something, drawn only while it is open. One with an id opens when the URL's fragment names it. */
export function Fold(props: { summary: ReactNode; children: ReactNode; open?: boolean; id?: string }) {
  const [isOpen, setOpen] = useState(props.open ?? false)
  useFragment(props.id, setOpen)
  return (
    <details
      id={props.id}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="scroll-mt-14"
    >
      <summary className="cursor-pointer py-1 text-ink-2 text-sm marker:text-ink-4 hover:text-ink">
        {props.summary}
      </summary>
      {isOpen && <div className="pt-1 pb-3">{props.children}</div>}
    </details>
  )
}

function useFragment(id: string | undefined, setOpen: (open: boolean) => void) {
  useEffect(() => {
    if (id === undefined) return
    const look = () => {
      if (location.hash === `#${id}`) setOpen(true)
    }
    look()
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [id, setOpen])
}
