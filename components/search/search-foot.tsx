'use client'
import { Kbd } from '@/components/ui/kbd'
import { useIsMac } from '@/components/ui/use-is-mac'
import { problemText } from '@/lib/format/problem'
import { useMessages } from '@/lib/messages/use-messages'
import type { Notice } from '@/lib/problem'
import type { SearchView } from '@/lib/views/search'

/** What the search does not know, and the keys that move in it. */
export function SearchFoot(props: { search: SearchView | undefined; notices: readonly Notice[]; isLost: boolean }) {
  const t = useMessages()
  const lines = [
    ...(props.isLost ? [t('search.lost')] : []),
    ...props.notices.map((notice) => problemText(t, notice, { isPart: true }).what),
    ...(props.search?.unread ?? []).map(({ part, unread, all }) => t(`search.unread.${part}`, { unread, all })),
  ]
  return (
    <div className="shrink-0 border-line text-sm sm:border-t">
      {lines.length > 0 && (
        <ul className="space-y-0.5 bg-warn-tint px-4 py-2 text-ink-2">
          {[...new Set(lines)].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <Keys />
    </div>
  )
}

function Keys() {
  const t = useMessages()
  const mod = useIsMac() ? '⌘' : 'Ctrl'
  return (
    <p aria-hidden="true" className="flex items-center gap-1.5 px-4 py-1.5 text-ink-3 text-xs max-sm:hidden">
      <Kbd>↑</Kbd>
      <Kbd>↓</Kbd>
      <span className="mr-3">{t('search.keys.move')}</span>
      <Kbd>↵</Kbd>
      <span className="mr-3">{t('search.keys.open')}</span>
      <Kbd>{mod}</Kbd>
      <Kbd>↵</Kbd>
      <span>{t('search.keys.newTab')}</span>
    </p>
  )
}
