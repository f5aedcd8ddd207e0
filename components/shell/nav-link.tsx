'use client'
import type { LucideIcon } from 'lucide-react'
import Link from 'next/link'

export type NavTarget = {
  readonly href: string
  readonly text: string
  readonly icon: LucideIcon
  readonly isCurrent: boolean
}

/** A main destination: picture and word; the picture alone where the navigation is narrow. */
export function NavLink({ href, text, icon: Icon, isCurrent }: NavTarget) {
  return (
    <Link
      href={href}
      prefetch={false}
      title={text}
      aria-current={isCurrent ? 'page' : undefined}
      className="group flex h-7 min-w-0 items-center gap-2 rounded-ctl px-2 text-ink-2 hover:bg-hover aria-[current=page]:bg-selected aria-[current=page]:font-semibold aria-[current=page]:text-ink"
    >
      <Icon
        size={16}
        strokeWidth={1.6}
        aria-hidden="true"
        className="shrink-0 text-ink-3 group-aria-[current=page]:text-accent"
      />
      <span className="truncate max-lg:sr-only">{text}</span>
    </Link>
  )
}

/** The same destination in the tab bar of a phone. */
export function TabLink({ href, text, icon: Icon, isCurrent }: NavTarget) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isCurrent ? 'page' : undefined}
      className="flex flex-1 flex-col items-center justify-center gap-1 text-2xs text-ink-3 aria-[current=page]:font-semibold aria-[current=page]:text-accent-ink"
    >
      <Icon size={20} strokeWidth={1.6} aria-hidden="true" />
      {text}
    </Link>
  )
}
