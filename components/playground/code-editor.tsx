'use client'
import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching, indentOnInput } from '@codemirror/language'
import { Annotation, EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { TextPlace } from '@/lib/definition-rules/json-text'
import type { Severity } from '@/lib/definition-rules/rule'
import { codeLook } from './code-look'
import { lineNoteExtension, showNotes } from './line-note'

/** A finding as the editor shows it. Units: lines count from 1. */
export type LineNote = {
  readonly line: number
  readonly offset: number
  readonly severity: Severity
  readonly words: string
}

/** What is selected of a text. */
export type Caret = { readonly anchor: number; readonly head: number }

export type CodeEditorProps = {
  text: string
  /** What stood there before anything was written, for whoever undoes it. */
  firstText: string
  /** Where the reader was writing when the editor came; null: nowhere in it. */
  caret: RefObject<Caret | null>
  notes: readonly LineNote[]
  onChange: (text: string) => void
  place: TextPlace | null
  onArrive: () => void
  /** The shape of a severity, to be copied. */
  glyphOf: (severity: Severity) => Element | null
  label: string
}

const fromOutside = Annotation.define<boolean>()

/** The text in an editor made for code. What changes from outside is one step that the editor, too, can undo. */
export function CodeEditor(props: CodeEditorProps) {
  const { text, caret, notes, onChange, place, onArrive, glyphOf } = props
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView | null>(null)
  // What the editor holds, as it was told or as it told itself: large texts are not compared letter by letter.
  const known = useRef(text)
  const change = useEffectEvent(onChange)
  const arrive = useEffectEvent(onArrive)
  const glyph = useEffectEvent(glyphOf)
  const firstProps = useEffectEvent(() => props)
  // Before the next key is pressed: a reader may be writing in what the editor takes the place of.
  useLayoutEffect(() => {
    if (!host.current) return
    const first = firstProps()
    const view = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: first.firstText,
        extensions: [
          ...editorExtensions(first.label),
          lineNoteExtension((severity) => glyph(severity)),
          EditorView.updateListener.of((update) => {
            const isOwn = !update.transactions.some((each) => each.annotation(fromOutside))
            if (!update.docChanged || !isOwn) return
            known.current = update.state.doc.toString()
            change(known.current)
          }),
        ],
      }),
    })
    editor.current = view
    replaceText(view, first.text)
    takeCaret(view, caret.current)
    return () => {
      editor.current = null
      view.destroy()
    }
  }, [caret])
  useEffect(() => {
    const view = editor.current
    if (view && known.current !== text) replaceText(view, text)
    known.current = text
    view?.dispatch({ effects: showNotes(view.state, notes) })
  }, [text, notes])
  useEffect(() => {
    const view = editor.current
    if (!view || !place) return
    const anchor = Math.min(place.offset, view.state.doc.length)
    view.dispatch({
      selection: { anchor, head: Math.min(anchor + place.length, view.state.doc.length) },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    })
    view.focus()
    arrive()
  }, [place])
  return <div ref={host} className="min-h-0 flex-1" />
}

function editorExtensions(label: string): Extension[] {
  return [
    EditorView.cspNonce.of(documentNonce()),
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    json(),
    EditorState.tabSize.of(2),
    // Escape, then Tab, leaves the editor: CodeMirror lets the next Tab pass then.
    keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', autocorrect: 'off' }),
    codeLook,
  ]
}

function takeCaret(view: EditorView, caret: Caret | null) {
  if (!caret) return
  const within = (offset: number) => Math.min(offset, view.state.doc.length)
  const selection = { anchor: within(caret.anchor), head: within(caret.head) }
  view.dispatch({ selection, scrollIntoView: true })
  view.focus()
}

// The nonce of the document, which stays when the reader walks from page to page.
function documentNonce(): string {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
}

/** Only what differs is replaced, so that the cursor stays where it is. */
function replaceText(view: EditorView, text: string) {
  const before = view.state.doc.toString()
  if (before === text) return
  const shortest = Math.min(before.length, text.length)
  let from = 0
  while (from < shortest && before[from] === text[from]) from += 1
  let tail = 0
  while (tail < shortest - from && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1
  view.dispatch({
    changes: { from, to: before.length - tail, insert: text.slice(from, text.length - tail) },
    annotations: [fromOutside.of(true), isolateHistory.of('full')],
  })
}
