import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const severityColours = { error: 'fail', warning: 'warn', note: 'idle' } as const

const lineLooks = Object.fromEntries(
  Object.entries(severityColours).flatMap(([severity, colour]) => [
    [
      `.cm-note-line[data-severity=${severity}]`,
      severity === 'note' ? {} : { backgroundColor: `var(--${colour}-tint)` },
    ],
    [
      `.cm-note-words[data-severity=${severity}]`,
      { backgroundColor: `var(--${colour}-tint)`, color: `var(--${colour})` },
    ],
  ]),
)

const theme = EditorView.theme({
  '&': {
    containerType: 'inline-size',
    height: '100%',
    fontSize: '12px',
    color: 'var(--ink)',
    backgroundColor: 'var(--canvas)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '18px', overflow: 'auto' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 12px 0 6px' },
  '.cm-gutters': { backgroundColor: 'var(--canvas)', color: 'var(--ink-3)', border: '0' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '34px', padding: '0 4px 0 8px' },
  '.cm-note-gutter .cm-gutterElement': { width: '20px', padding: '0 3px' },
  '.cm-note-gutter svg': { display: 'block', marginTop: '2px' },
  '.cm-activeLine': { backgroundColor: 'transparent', boxShadow: 'inset 2px 0 0 var(--accent)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--accent-bg)',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--selected)', outline: '1px solid var(--line-strong)' },
  '.cm-note-words': {
    // Wraps at the width of the editor without its gutters, also where a line is longer; and never widens the text itself.
    boxSizing: 'border-box',
    width: '0',
    minWidth: 'min(100%, calc(100cqi - 62px))',
    padding: '0 12px 3px 22px',
    font: '600 var(--text-xs) / 16px var(--font-sans)',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
  ...lineLooks,
})

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--ink-2)' },
  { tag: tags.string, color: 'var(--ink)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--mem-strong)', fontWeight: '600' },
  { tag: [tags.separator, tags.brace, tags.squareBracket, tags.comment], color: 'var(--ink-3)' },
])

/** The editor in the dashboard's own colours, which follow the theme by themselves. */
export const codeLook = [theme, syntaxHighlighting(colours)]
