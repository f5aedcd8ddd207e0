export type ShortcutAction =
  | 'search'
  | 'shortcuts'
  | 'overview'
  | 'attention'
  | 'changes'
  | 'clusters'
  | 'taskDefinitions'
  | 'playground'
  | 'refresh'
  | 'pause'

/**
 * Every shortcut, as the list shows it and as keys are read: a key; `mod+`: with ⌘ or Ctrl; two keys, one after the other.
 */
export const shortcuts: readonly { readonly action: ShortcutAction; readonly keys: readonly string[] }[] = [
  { action: 'search', keys: ['mod+k', '/'] },
  { action: 'overview', keys: ['g o'] },
  { action: 'attention', keys: ['g a'] },
  { action: 'changes', keys: ['g c'] },
  { action: 'clusters', keys: ['g l'] },
  { action: 'taskDefinitions', keys: ['g t'] },
  { action: 'playground', keys: ['g p'] },
  { action: 'refresh', keys: ['r'] },
  { action: 'pause', keys: ['p'] },
  { action: 'shortcuts', keys: ['?'] },
]

export type KeyPress = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  /** Somebody writes into a field. */
  readonly isTyping: boolean
}

/** What a key press asks for after the one before it; `begun` is the first of two keys, to be handed to the next call. */
export function readKey(
  press: KeyPress,
  begun: string | null,
): { action: ShortcutAction | null; begun: string | null } {
  const nothing = { action: null, begun: null }
  if (press.altKey) return nothing
  const key = press.key.toLowerCase()
  if (press.ctrlKey || press.metaKey) return { ...nothing, action: actionOf(`mod+${key}`) }
  if (press.isTyping) return nothing
  const action = begun === null ? actionOf(key) : actionOf(`${begun} ${key}`)
  const begins = begun === null && shortcuts.some(({ keys }) => keys.some((each) => each.startsWith(`${key} `)))
  return { action, begun: begins ? key : null }
}

function actionOf(keys: string): ShortcutAction | null {
  return shortcuts.find((each) => each.keys.includes(keys))?.action ?? null
}
