import type { Translate } from '@/lib/messages/translate'
import type { ShortcutAction } from './shortcut'

const words: Readonly<Record<ShortcutAction, (t: Translate) => string>> = {
  search: (t) => t('shortcut.search'),
  shortcuts: (t) => t('shortcut.shortcuts'),
  overview: (t) => t('shortcut.go', { place: t('shell.overview') }),
  attention: (t) => t('shortcut.go', { place: t('shell.attention') }),
  changes: (t) => t('shortcut.go', { place: t('shell.changes') }),
  clusters: (t) => t('shortcut.go', { place: t('shell.clusters') }),
  taskDefinitions: (t) => t('shortcut.go', { place: t('shell.taskDefinitions') }),
  playground: (t) => t('shortcut.go', { place: t('shell.playground') }),
  refresh: (t) => t('shortcut.refresh'),
  pause: (t) => t('shortcut.pause'),
}

/** What a shortcut does, in words. */
export const shortcutWords = (t: Translate, action: ShortcutAction) => words[action](t)

/** The keys of a shortcut as they stand on the keyboard. */
export function keyNames(keys: string, isMac: boolean): readonly string[] {
  return keys.split(/[ +]/).map((key) => (key === 'mod' ? (isMac ? '⌘' : 'Ctrl') : key.toUpperCase()))
}
