'use client'
import { useState } from 'react'
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
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        className="overflow-x-auto border-line border-y font-mono text-sm"
      >
        <div className="w-max min-w-full">
          {runs.map((run, index) => {
            const key = `${run.from[0]?.number ?? 0} ${run.to[0]?.number ?? 0}`
            if (!run.isSame)
              return <ChangedRun key={key} run={run} isNew={runs[index - 1]?.container !== run.container} />
            return <SameRun key={key} run={run} isFirst={index === 0} isLast={index === runs.length - 1} />
          })}
        </div>
      </section>
      <p className="pt-2 text-ink-3 text-sm">{t('comparison.json.note')}</p>
    </div>
  )
}

const columns = 'grid grid-cols-1 @min-[900px]:grid-cols-2'

function SameRun({ run, isFirst, isLast }: { run: DiffRun; isFirst: boolean; isLast: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const t = useMessages()
  const before = isFirst ? 0 : contextLines
  const after = isLast ? 0 : contextLines
  const count = run.to.length - before - after
  if (isOpen || count <= 1) return <SameLines run={run} start={0} end={run.to.length} />
  return (
    <>
      <SameLines run={run} start={0} end={before} />
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="sticky left-0 flex h-6 w-full items-center gap-3 bg-sunken px-3 text-left text-ink-3 hover:bg-hover hover:text-ink max-sm:h-10"
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
    <div className={columns}>
      <div>
        {from.map((line, index) => (
          <Line key={line.number} line={line} from={line.number} to={to[index]?.number ?? null} kind="same" />
        ))}
      </div>
      <div aria-hidden="true" className="hidden border-line border-l @min-[900px]:block">
        {to.map((line) => (
          <Line key={line.number} line={line} from={null} to={line.number} kind="same" />
        ))}
      </div>
    </div>
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
      <div className={columns}>
        <div>
          {run.from.map((line) => (
            <Line key={line.number} line={line} from={line.number} to={null} kind="removed" />
          ))}
        </div>
        <div className="border-line @min-[900px]:border-l">
          {run.to.map((line) => (
            <Line key={line.number} line={line} from={null} to={line.number} kind="added" />
          ))}
        </div>
      </div>
    </>
  )
}

const looks = {
  same: { row: '', mark: '', sign: ' ' },
  removed: { row: 'bg-fail-tint', mark: 'bg-fail-solid/35', sign: '−' },
  added: { row: 'bg-ok-tint', mark: 'bg-ok-solid/35', sign: '+' },
} as const

type LineProps = { line: DiffLine; from: number | null; to: number | null; kind: keyof typeof looks }

function Line({ line, from, to, kind }: LineProps) {
  const t = useMessages()
  const { row, mark, sign } = looks[kind]
  const [start, end] = line.mark ?? [0, 0]
  return (
    <div className={`flex whitespace-pre leading-[18px] ${row}`}>
      <LineNumber number={from} />
      <LineNumber number={to} />
      <span className="w-5 flex-none select-none text-center" aria-hidden="true">
        {sign}
      </span>
      {kind !== 'same' && <span className="sr-only">{t(`comparison.json.${kind}`)} </span>}
      <span className="pr-4">
        {line.text.slice(0, start)}
        {end > start && <mark className={`rounded-[2px] text-inherit ${mark}`}>{line.text.slice(start, end)}</mark>}
        {line.text.slice(end)}
      </span>
    </div>
  )
}

function LineNumber({ number }: { number: number | null }) {
  return (
    <span aria-hidden="true" className="w-9 flex-none select-none pr-1 text-right text-ink-3">
      {number}
    </span>
  )
}
