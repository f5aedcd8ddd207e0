'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useMessages } from '@/lib/messages/use-messages'
import { crumbsOf } from './crumbs'
import { usePlace } from './use-place'

/** The way down to this page; each step leads back to its own. */
export function Breadcrumbs() {
  const t = useMessages()
  const crumbs = crumbsOf(usePlace(), usePathname(), t)
  if (crumbs.length === 0) return null
  return (
    <nav aria-label={t('shell.crumbs')} className="min-w-0 border-line-strong border-l pl-3 max-md:hidden">
      <ol className="flex min-w-0 items-center gap-1.5 text-ink-2">
        {crumbs.map(({ text, href }, index) => (
          <li
            key={href}
            className="flex min-w-0 items-center gap-1.5 whitespace-nowrap [&+li]:before:text-ink-4 [&+li]:before:content-['/']"
          >
            <Link
              href={href}
              prefetch={false}
              title={text}
              aria-current={index === crumbs.length - 1 ? 'page' : undefined}
              className="max-w-[26ch] truncate hover:text-ink hover:underline aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              <bdi>{text}</bdi>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
