'use client'
import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { rememberVisit } from '@/components/search/recent-visit'
import { useMessages } from '@/lib/messages/use-messages'
import { crumbsOf } from './crumbs'
import { usePlace } from './use-place'

/** Keeps the page as one that was visited, for the search to offer when nothing is written yet. */
export function useRememberVisit(): void {
  const t = useMessages()
  const place = usePlace()
  const pathname = usePathname()
  const crumbs = crumbsOf(place, pathname, t).map(({ text }) => text)
  const name = crumbs.at(-1)
  const { account, region } = place.scope ?? { account: '', region: '' }
  const where = [...crumbs.slice(0, -1), `${account} ${region}`].join(' · ')
  useEffect(() => {
    if (name !== undefined) rememberVisit({ href: pathname, name, where })
  }, [pathname, name, where])
}
