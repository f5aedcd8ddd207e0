'use client'
import { type ComponentType, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import type { TextPlace } from '@/lib/definition-rules/json-text'
import { readable } from '@/lib/definition-rules/report'
import type { Severity } from '@/lib/definition-rules/rule'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import type { PlaygroundReading, UnreadText } from '@/lib/playground/reading'
import type { Caret, CodeEditorProps, LineNote } from './code-editor'
import { severityCondition } from './severity'

type Props = {
  text: string
  reading: PlaygroundReading | UnreadText
  /** False while the reading is still that of an earlier text. */
  isChecked: boolean
  onChange: (text: string) => void
  place: TextPlace | null
  onArrive: () => void
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note']
// Its lines stand where those of the editor will: 54 px of numbers and marks before them, each 18 px high.
const TEXT_LOOK =
  'w-full flex-1 resize-none overflow-auto whitespace-pre print:whitespace-pre-wrap bg-canvas py-2 pr-3 pl-[60px] font-mono text-[12px] text-ink leading-[18px] outline-none'

/** The definition as text. Until the editor has come, and if it does not come, a plain area with the same text. */
export function JsonEditor({ text, reading, isChecked, onChange, place, onArrive }: Props) {
  const t = useMessages()
  const Editor = useCodeEditor()
  const [firstText] = useState(text)
  const caret = useRef<Caret | null>(null)
  const glyphs = useRef<HTMLSpanElement>(null)
  const notes = isChecked ? lineNotes(reading, t) : []
  const glyphOf = (severity: Severity) => glyphs.current?.querySelector(`[data-severity="${severity}"] svg`) ?? null
  return (
    <>
      <div className="flex min-h-0 flex-col max-md:h-[56dvh] md:flex-1">
        {Editor ? (
          <Editor
            text={text}
            firstText={firstText}
            caret={caret}
            notes={notes}
            onChange={onChange}
            place={place}
            onArrive={onArrive}
            glyphOf={glyphOf}
            label={t('playground.text')}
          />
        ) : (
          <PlainEditor text={text} caret={caret} onChange={onChange} place={place} onArrive={onArrive} />
        )}
      </div>
      <span ref={glyphs} hidden>
        {SEVERITIES.map((severity) => (
          <span key={severity} data-severity={severity}>
            <ConditionGlyph condition={severityCondition[severity]} label={t(`check.severity.${severity}`)} />
          </span>
        ))}
      </span>
      <p className="border-line border-t px-4 py-1.5 text-ink-3 text-xs max-md:hidden print:hidden">
        {t('playground.keys')}
      </p>
    </>
  )
}

function useCodeEditor(): ComponentType<CodeEditorProps> | null {
  const [editor, setEditor] = useState<{ Editor: ComponentType<CodeEditorProps> } | null>(null)
  useEffect(() => {
    // Without it the plain area stays, and everything else works.
    import('./code-editor').then(
      ({ CodeEditor }) => setEditor({ Editor: CodeEditor }),
      () => {},
    )
  }, [])
  return editor?.Editor ?? null
}

type PlainProps = Pick<Props, 'text' | 'onChange' | 'place' | 'onArrive'> & { caret: RefObject<Caret | null> }

function PlainEditor({ text, caret, onChange, place, onArrive }: PlainProps) {
  const t = useMessages()
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const element = area.current
    return () => {
      if (!element || document.activeElement !== element) return
      caret.current = { anchor: element.selectionStart, head: element.selectionEnd }
    }
  }, [caret])
  useEffect(() => {
    if (!place || !area.current) return
    area.current.focus()
    area.current.setSelectionRange(place.offset, place.offset + place.length)
    onArrive()
  }, [place, onArrive])
  return (
    <textarea
      ref={area}
      aria-label={t('playground.text')}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      spellCheck={false}
      autoComplete="off"
      className={TEXT_LOOK}
    />
  )
}

function lineNotes(reading: PlaygroundReading | UnreadText, t: Translate): readonly LineNote[] {
  if ('reason' in reading) {
    const words = t(`check.unreadable.${reading.reason}`)
    return [{ line: reading.place.line, offset: reading.place.offset, severity: 'error', words }]
  }
  return reading.findings.map(({ place, severity, code, values }) => ({
    line: place.line,
    offset: place.offset,
    severity,
    words: t(`rule.${code}.what`, readable(values)),
  }))
}
