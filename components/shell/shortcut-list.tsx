'use client'
import { Fragment } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { useIsMac } from '@/components/ui/use-is-mac'
import { useMessages } from '@/lib/messages/use-messages'
import { shortcuts } from './shortcut'
import { keyNames, shortcutWords } from './shortcut-words'

/** Every shortcut with its keys. */
export function ShortcutList(props: { onClose: () => void }) {
  const t = useMessages()
  const isMac = useIsMac()
  return (
    <Dialog
      label={t('shortcut.title')}
      onClose={props.onClose}
      className="m-auto w-[420px] max-w-[calc(100vw-32px)] rounded-panel border border-line-strong p-0"
    >
      <div className="flex items-center justify-between border-line border-b px-5 py-3">
        <h2 className="font-semibold text-md">{t('shortcut.title')}</h2>
        <Button onClick={props.onClose}>{t('shortcut.close')}</Button>
      </div>
      <dl className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-2 px-5 py-4">
        {shortcuts.map(({ action, keys }) => (
          <Fragment key={action}>
            <dt>{shortcutWords(t, action)}</dt>
            <dd className="flex items-center justify-end gap-1.5 text-ink-3 text-sm">
              {keys.map((each, index) => (
                <Fragment key={each}>
                  {index > 0 && t('shortcut.or')}
                  <Keys names={keyNames(each, isMac)} />
                </Fragment>
              ))}
            </dd>
          </Fragment>
        ))}
        <dt>{t('shortcut.escape')}</dt>
        <dd className="text-right">
          <Kbd>esc</Kbd>
        </dd>
      </dl>
    </Dialog>
  )
}

function Keys(props: { names: readonly string[] }) {
  return props.names.map((name) => <Kbd key={name}>{name}</Kbd>)
}
