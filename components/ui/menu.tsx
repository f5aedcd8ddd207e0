'use client'
import { lazy, type ReactNode, Suspense, useState } from 'react'

const loadPopover = () => import('./menu-popover')
const MenuPopover = lazy(() => loadPopover().then(({ MenuPopover }) => ({ default: MenuPopover })))

/** A button that opens a menu. The menu's own code comes when somebody points at the button. */
export function Menu(props: { label: string; trigger: ReactNode; className: string; children: ReactNode }) {
  const [isAsked, setAsked] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const open = () => {
    setAsked(true)
    setOpen(true)
  }
  const look = { 'aria-label': props.label, className: props.className }
  const first = (
    <button
      type="button"
      {...look}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return
        event.preventDefault()
        open()
      }}
      onPointerEnter={() => void loadPopover()}
      onFocus={() => void loadPopover()}
    >
      {props.trigger}
    </button>
  )
  if (!isAsked) return first
  return (
    <Suspense fallback={first}>
      <MenuPopover {...look} trigger={props.trigger} isOpen={isOpen} onOpenChange={setOpen}>
        {props.children}
      </MenuPopover>
    </Suspense>
  )
}
