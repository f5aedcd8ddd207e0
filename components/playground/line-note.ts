import { type EditorState, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutter, WidgetType } from '@codemirror/view'
import type { Severity } from '@/lib/definition-rules/rule'
import type { LineNote } from './code-editor'

type GlyphOf = (severity: Severity) => Element | null

type PlacedNote = { readonly at: number; readonly severity: Severity; readonly words: readonly string[] }

const MOST_WORDS_OF_LINE = 3
const GRAVITY: readonly Severity[] = ['error', 'warning', 'note']
const setNotes = StateEffect.define<readonly PlacedNote[]>()

/** The effect that shows these notes in place of those before. */
export function showNotes(state: EditorState, notes: readonly LineNote[]): StateEffect<readonly PlacedNote[]> {
  const byLine = new Map<number, LineNote[]>()
  for (const note of notes) {
    const line = lineOf(state, note)
    byLine.set(line, [...(byLine.get(line) ?? []), note])
  }
  const placed = [...byLine].sort(([one], [other]) => one - other).map(([line, each]) => placedNote(state, line, each))
  return setNotes.of(placed)
}

// A text may have line breaks that the editor counts otherwise; what has an offset is never off by that.
function lineOf(state: EditorState, { line, offset }: LineNote): number {
  const { lines, length } = state.doc
  return offset <= length && offset > 0 ? state.doc.lineAt(offset).number : Math.min(line, lines)
}

function placedNote(state: EditorState, line: number, notes: readonly LineNote[]): PlacedNote {
  const severity = GRAVITY.find((each) => notes.some((note) => note.severity === each)) ?? 'note'
  const words = notes.filter((note) => note.severity !== 'note').map((note) => note.words)
  return { at: state.doc.line(line).from, severity, words: words.slice(0, MOST_WORDS_OF_LINE) }
}

class NoteMarker extends GutterMarker {
  constructor(
    readonly severity: Severity,
    readonly glyphOf: GlyphOf,
  ) {
    super()
  }
  override eq(other: NoteMarker) {
    return other.severity === this.severity
  }
  override toDOM() {
    return this.glyphOf(this.severity)?.cloneNode(true) ?? document.createTextNode('')
  }
}

class NoteWords extends WidgetType {
  constructor(
    readonly severity: Severity,
    readonly words: readonly string[],
  ) {
    super()
  }
  override eq(other: NoteWords) {
    return other.severity === this.severity && other.words.join('\n') === this.words.join('\n')
  }
  override toDOM() {
    const box = document.createElement('div')
    box.className = 'cm-note-words'
    box.dataset.severity = this.severity
    for (const words of this.words) {
      const line = document.createElement('div')
      line.textContent = words
      box.append(line)
    }
    return box
  }
}

type Shown = { readonly notes: readonly PlacedNote[]; readonly decorations: DecorationSet }

// Words under a line move the lines below, so that they must be known before the view is measured: with the state.
const notesField = StateField.define<Shown>({
  create: () => ({ notes: [], decorations: Decoration.none }),
  update({ notes, decorations }, { effects, docChanged, changes, state }) {
    const set = effects.find((effect) => effect.is(setNotes))
    if (set) return { notes: set.value, decorations: decorationsOf(set.value, state) }
    if (!docChanged) return { notes, decorations }
    const moved = notes.map((note) => ({ ...note, at: changes.mapPos(note.at) }))
    return { notes: moved, decorations: decorations.map(changes) }
  },
  provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
})

function decorationsOf(notes: readonly PlacedNote[], { doc }: EditorState): DecorationSet {
  const ranges = notes.flatMap(({ at, severity, words }) => {
    const line = doc.lineAt(Math.min(at, doc.length))
    const look = Decoration.line({ attributes: { 'data-severity': severity }, class: 'cm-note-line' })
    const below = Decoration.widget({ widget: new NoteWords(severity, words), block: true, side: 1 })
    return [look.range(line.from), ...(words.length > 0 ? [below.range(line.to)] : [])]
  })
  return Decoration.set(ranges, true)
}

/** Shapes in the gutter, and the words under the line that they are about. */
export function lineNoteExtension(glyphOf: GlyphOf) {
  return [
    notesField,
    gutter({
      class: 'cm-note-gutter',
      markers: ({ state }) => {
        const markers = new RangeSetBuilder<GutterMarker>()
        let last = -1
        for (const { at, severity } of state.field(notesField).notes) {
          const { from } = state.doc.lineAt(Math.min(at, state.doc.length))
          if (from > last) markers.add(from, from, new NoteMarker(severity, glyphOf))
          last = Math.max(last, from)
        }
        return markers.finish()
      },
      initialSpacer: () => new NoteMarker('error', glyphOf),
    }),
  ]
}
