'use client'
import { type ReactNode, useLayoutEffect, useRef } from 'react'

/** A window of its own above the page: the browser keeps the focus inside, closes it by Esc and gives the focus back. */
export function Dialog(props: { label: string; className: string; onClose: () => void; children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null)
  const { onClose } = props
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    // React's own autoFocus comes before the dialog is open.
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => dialog?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key is Esc, and the browser's own
    <dialog
      ref={ref}
      aria-label={props.label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={() => ref.current?.open || onClose()}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className={`overscroll-contain bg-raised text-ink shadow-pop outline-none backdrop:bg-black/30 ${props.className}`}
    >
      {props.children}
    </dialog>
  )
}
