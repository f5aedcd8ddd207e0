'use client'
import Link from 'next/link'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'

/** A line of a menu that leads somewhere. */
export function MenuLink(props: { href: string; isCurrent: boolean; children: ReactNode }) {
  return (
    <DropdownMenu.Item asChild>
      <Link
        href={props.href}
        prefetch={false}
        aria-current={props.isCurrent ? 'true' : undefined}
        className="flex min-h-8 items-center gap-3 rounded-chip px-2.5 outline-none aria-[current=true]:bg-selected data-[highlighted]:bg-hover aria-[current=true]:data-[highlighted]:bg-selected max-sm:min-h-10"
      >
        {props.children}
      </Link>
    </DropdownMenu.Item>
  )
}
