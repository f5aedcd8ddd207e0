'use client'
import { KeyboardIcon } from 'lucide-react'
import { Kbd } from '@/components/ui/kbd'
import { useMessages } from '@/lib/messages/use-messages'
import { openDialog } from './open-dialog'

/** Opens the list of shortcuts, for whoever does not know its key. */
export function ShortcutButton() {
  const t = useMessages()
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      title={t('shortcut.title')}
      onClick={() => openDialog('shortcuts')}
      className="flex h-7 w-full items-center gap-2 rounded-ctl px-2 text-left text-ink-2 hover:bg-hover"
    >
      <KeyboardIcon size={16} strokeWidth={1.6} aria-hidden="true" className="shrink-0 text-ink-3" />
      <span className="truncate max-lg:sr-only">{t('shortcut.title')}</span>
      <span className="ml-auto max-lg:hidden">
        <Kbd>?</Kbd>
      </span>
    </button>
  )
}
