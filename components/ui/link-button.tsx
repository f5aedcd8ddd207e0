import Link from 'next/link'
import type { ReactNode } from 'react'
import { buttonClass } from './button'

/** A link that looks like a button: it leads somewhere. */
export function LinkButton(props: { href: string; variant?: Parameters<typeof buttonClass>[0]; children: ReactNode }) {
  return (
    <Link href={props.href} prefetch={false} className={buttonClass(props.variant)}>
      {props.children}
    </Link>
  )
}
