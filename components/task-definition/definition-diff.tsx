'use client'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '@/lib/messages/use-messages'
import type { DefinitionDiffView, DiffLine, DiffRun } from '@/lib/views/definition-diff'

/** Lines before and after a change that stay in sight. */
const contextLines = 3

/** The JSON of two revisions: side by side where there is room, one below the other where there is not. */
export function DefinitionDiff({ diff }: { diff: DefinitionDiffView }) {
  const t = useMessages()
  const { runs, addedCount, removedCount } = diff
  if (addedCount + removedCount === 0) return <p className="text-ink-2">{t('comparison.json.none')}</p>
  return (
    <div className="@container">
      <section
        aria-label={t('comparison.json.label', { added: addedCount, removed: removedCount })}
        className="border-line border-y font-mono text-sm"
      >
        {runs.map((run, index) => {
          const key = `${run.from[0]?.number ?? 0} ${run.to[0]?.number ?? 0}`
          if (run.isSame)
            return <SameRun key={key} run={run} isFirst={index === 0} isLast={index === runs.length - 1} />
          return <ChangedRun key={key} run={run} isNew={runs[index - 1]?.container !== run.container} />
        })}
      </section>
      <p className="pt-2 text-ink-3 text-sm">{t('comparison.json.note')}</p>
    </div>
  )
}

function SameRun({ run, isFirst, isLast }: { run: DiffRun; isFirst: boolean; isLast: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const t = useMessages()
  const opened = useRef<HTMLDivElement>(null)
  // The button is gone once it is pressed: whoever walks by keyboard goes on from the lines that it showed.
  useEffect(() => {
    if (isOpen) opened.current?.focus({ preventScroll: true })
  }, [isOpen])
  const before = isFirst ? 0 : contextLines
  const after = isLast ? 0 : contextLines
  const count = run.to.length - before - after
  if (isOpen || count <= 1) {
    return (
      <div ref={opened} tabIndex={-1}>
        <SameLines run={run} start={0} end={run.to.length} />
      </div>
    )
  }
  return (
    <>
      <SameLines run={run} start={0} end={before} />
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="flex h-6 w-full items-center gap-3 bg-sunken px-3 text-left text-ink-3 hover:bg-hover hover:text-ink max-sm:h-10"
      >
        <span aria-hidden="true">⋯</span>
        {t('comparison.json.same', { count })}
      </button>
      <SameLines run={run} start={run.to.length - after} end={run.to.length} />
    </>
  )
}

function SameLines({ run, start, end }: { run: DiffRun; start: number; end: number }) {
  if (end <= start) return null
  const from = run.from.slice(start, end)
  const to = run.to.slice(start, end)
  return (
    <Lines>
      {from.map((line, index) => (
        <Line
          key={`< ${line.number}`}
          line={line}
          row={index}
          from={line.number}
          to={to[index]?.number ?? null}
          kind="same"
        />
      ))}
      {to.map((line, index) => (
        <Line key={`> ${line.number}`} line={line} row={index} from={null} to={line.number} kind="again" />
      ))}
    </Lines>
  )
}

function ChangedRun({ run, isNew }: { run: DiffRun; isNew: boolean }) {
  const t = useMessages()
  return (
    <>
      {isNew && (
        <div className="bg-sunken px-3 text-ink-3">
          <span aria-hidden="true">@@ </span>
          {run.container ?? t('comparison.task')}
        </div>
      )}
      <Lines>
        {run.from.map((line, index) => (
          <Line key={`< ${line.number}`} line={line} row={index} from={line.number} to={null} kind="removed" />
        ))}
        {run.to.map((line, index) => (
          <Line key={`> ${line.number}`} line={line} row={index} from={null} to={line.number} kind="added" />
        ))}
      </Lines>
    </>
  )
}

// Lines of both sides in one grid: below each other, or in two columns where those of one row are as high as each other.
function Lines({ children }: { children: React.ReactNode }) {
  return <div className="grid grid-cols-1 @min-[900px]:grid-cols-2">{children}</div>
}

const left = '@min-[900px]:col-start-1'
const right = '@min-[900px]:col-start-2 @min-[900px]:border-line @min-[900px]:border-l'

const looks = {
  same: { line: left, mark: '', sign: '' },
  /** The right column's copy of a line that is the same. */
  again: { line: `${right} hidden @min-[900px]:flex`, mark: '', sign: '' },
  removed: { line: `${left} bg-fail-tint`, mark: 'bg-fail-solid/35', sign: '−' },
  added: { line: `${right} bg-ok-tint`, mark: 'bg-ok-solid/35', sign: '+' },
} as const

type LineProps = { line: DiffLine; row: number; from: number | null; to: number | null; kind: keyof typeof looks }

function Line({ line, row, from, to, kind }: LineProps) {
  const t = useMessages()
  const { line: look, mark, sign } = looks[kind]
  const [start, end] = line.mark ?? [0, 0]
  const isLeft = kind === 'same' || kind === 'removed'
  return (
    <div
      aria-hidden={kind === 'again' || undefined}
      className={`flex leading-[18px] @min-[900px]:[grid-row:var(--row)] ${look}`}
      style={{ '--row': row + 1 } as React.CSSProperties}
    >
      <LineNumber number={from} isUnifiedOnly={!isLeft} />
      <LineNumber number={to} isUnifiedOnly={isLeft} />
      <span className="w-5 flex-none select-none text-center" aria-hidden="true">
        {sign}
      </span>
      {(kind === 'removed' || kind === 'added') && <span className="sr-only">{t(`comparison.json.${kind}`)} </span>}
      <span className="min-w-0 whitespace-pre-wrap pr-4 [overflow-wrap:anywhere]">
        {line.text.slice(0, start)}
        {end > start && <mark className={`rounded-[2px] text-inherit ${mark}`}>{line.text.slice(start, end)}</mark>}
        {line.text.slice(end)}
      </span>
    </div>
  )
}

function LineNumber({ number, isUnifiedOnly }: { number: number | null; isUnifiedOnly: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`w-9 flex-none select-none pr-1 text-right text-ink-3 ${isUnifiedOnly ? '@min-[900px]:hidden' : ''}`}
    >
      {number}
    </span>
  )
}
