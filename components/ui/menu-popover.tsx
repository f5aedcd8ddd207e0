'use client'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'

/** The menu itself. It does not lock the page's scrolling: that would need a style element, which the policy forbids. */
export function MenuPopover(props: {
  'aria-label': string
  className: string
  trigger: ReactNode
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  children: ReactNode
}) {
  return (
    <DropdownMenu.Root open={props.isOpen} onOpenChange={props.onOpenChange} modal={false}>
      <DropdownMenu.Trigger aria-label={props['aria-label']} className={props.className}>
        {props.trigger}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          aria-label={props['aria-label']}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          loop
          className="z-20 max-h-(--radix-dropdown-menu-content-available-height) min-w-56 overflow-y-auto rounded-panel border border-line bg-raised p-1 shadow-pop outline-none"
        >
          {props.children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
