'use client'
import type { LucideIcon } from 'lucide-react'
import Link from 'next/link'

export type NavTarget = {
  readonly href: string
  readonly text: string
  /** Where there is little room. */
  readonly shortText?: string
  /** How many things wait there; left out for none. */
  readonly count?: number
  readonly icon: LucideIcon
  readonly isCurrent: boolean
}

/** A main destination: picture and word; the picture alone where the navigation is narrow. */
export function NavLink({ href, text, icon: Icon, isCurrent, count }: NavTarget) {
  return (
    <Link
      href={href}
      prefetch={false}
      title={text}
      aria-current={isCurrent ? 'page' : undefined}
      className="group relative flex h-7 min-w-0 items-center gap-2 rounded-ctl px-2 text-ink-2 hover:bg-hover aria-[current=page]:bg-selected aria-[current=page]:font-semibold aria-[current=page]:text-ink"
    >
      <Icon
        size={16}
        strokeWidth={1.6}
        aria-hidden="true"
        className="shrink-0 text-ink-3 group-aria-[current=page]:text-accent"
      />
      <span className="truncate max-lg:sr-only">{text}</span>
      {count !== undefined && (
        <span className="ml-auto rounded-full bg-fail-tint px-1.5 font-semibold text-fail text-xs max-lg:absolute max-lg:top-0 max-lg:right-0 max-lg:px-1 max-lg:text-2xs">
          {count}
        </span>
      )}
    </Link>
  )
}

/** The same destination in the tab bar of a phone. */
export function TabLink({ href, text, shortText, icon: Icon, isCurrent, count }: NavTarget) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isCurrent ? 'page' : undefined}
      className="flex flex-1 flex-col items-center justify-center gap-1 text-2xs text-ink-3 aria-[current=page]:font-semibold aria-[current=page]:text-accent-ink"
    >
      <span className="relative">
        <Icon size={20} strokeWidth={1.6} aria-hidden="true" />
        {count !== undefined && (
          <span className="absolute -top-1.5 left-3 min-w-4 rounded-full bg-fail-solid px-1 text-center font-semibold text-2xs text-fail-on">
            {count}
          </span>
        )}
      </span>
      {shortText ?? text}
    </Link>
  )
}
