import Link from 'next/link'
import type { ReactNode } from 'react'

/** A link in running text or in a table. Nothing is fetched ahead: a page costs calls to AWS only when somebody opens it. */
export function TextLink(props: { href: string; children: ReactNode; quiet?: boolean; title?: string }) {
  const look = props.quiet
    ? 'text-ink hover:underline'
    : 'text-accent-ink underline decoration-accent/35 underline-offset-[2.5px] hover:decoration-accent'
  return (
    <Link href={props.href} prefetch={false} title={props.title} className={look}>
      {props.children}
    </Link>
  )
}
