'use client'
import { useMessages } from '@/lib/messages/use-messages'
import { TabLink } from './nav-link'
import { useNavTargets } from './use-nav-targets'

/** The main destinations under the thumb, on phones only. */
export function TabBar() {
  const t = useMessages()
  const targets = useNavTargets()
  return (
    <nav
      aria-label={t('shell.navigation')}
      data-shell="frame"
      className="fixed inset-x-0 bottom-0 z-10 flex h-16 border-line border-t bg-panel pb-1.5 sm:hidden"
    >
      {targets.map((target) => (
        <TabLink key={target.href} {...target} />
      ))}
    </nav>
  )
}
