'use client'
import { SearchIcon } from 'lucide-react'
import { Kbd } from '@/components/ui/kbd'
import { useIsMac } from '@/components/ui/use-is-mac'
import { useMessages } from '@/lib/messages/use-messages'
import { openDialog } from './open-dialog'

const preload = () => void import('@/components/search/search-palette')

/** Opens the search; where there is room it looks like the field that will be there. */
export function SearchButton() {
  const t = useMessages()
  const isMac = useIsMac()
  return (
    <button
      type="button"
      aria-label={t('search.open')}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K /"
      title={t('search.hint')}
      onClick={() => openDialog('search')}
      onPointerEnter={preload}
      onFocus={preload}
      className="inline-flex h-7 shrink-0 items-center gap-2 rounded-ctl text-ink-3 text-sm hover:bg-hover max-lg:size-7 max-lg:justify-center lg:w-[240px] lg:border lg:border-line lg:bg-panel lg:px-2.5 xl:w-[270px] max-sm:size-10"
    >
      <SearchIcon size={15} strokeWidth={1.6} aria-hidden="true" className="shrink-0" />
      <span className="truncate max-lg:hidden">{t('search.hint')}</span>
      <span className="ml-auto flex shrink-0 max-lg:hidden">
        <Kbd>{isMac ? '⌘K' : 'Ctrl K'}</Kbd>
      </span>
    </button>
  )
}
