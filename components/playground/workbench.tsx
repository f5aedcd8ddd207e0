'use client'
import { useCallback, useState } from 'react'
import { PageHeader } from '@/components/ui/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import type { TextEdit } from '@/lib/definition-rules/edit-text'
import type { TextPlace } from '@/lib/definition-rules/json-text'
import { useMessages } from '@/lib/messages/use-messages'
import { firstExample } from '@/lib/playground/example'
import type { GivenFile } from '@/lib/playground/file'
import { editDefinition } from '@/lib/playground/form'
import { LARGEST_TEXT } from '@/lib/playground/largest-text'
import type { LinkProblem, PlaygroundState } from '@/lib/playground/link'
import { noSettings } from '@/lib/playground/settings'
import { EditorPane } from './editor-pane'
import { restoredState } from './kept-state'
import { PlaygroundHeader } from './playground-header'
import { ReadingPane } from './reading-pane'
import { useFiles } from './use-files'
import { useFirstState, useLink } from './use-link'
import { usePlayground } from './use-playground'

// What lib/views writes in place of what it masks.
const MASK = '•••'

type Props = {
  fragment: string
  /** What was last dropped on the page. */
  dropped: readonly GivenFile[] | null
}

/** Everything of the playground, once it is known what the link restores. */
export function Workbench({ fragment, dropped }: Props) {
  const restored = useFirstState(fragment)
  if (restored === undefined) return <Loading />
  const isProblem = typeof restored === 'string'
  return (
    <Bench
      first={isProblem || !restored ? firstExample : restored}
      problem={isProblem ? restored : null}
      dropped={dropped}
    />
  )
}

/** While the link is unpacked. */
function Loading() {
  const t = useMessages()
  return (
    <>
      <PageHeader title={t('playground.title')} />
      <div className="px-6 py-5">
        <Skeleton rows={8} />
      </div>
    </>
  )
}

type BenchProps = Pick<Props, 'dropped'> & { first: PlaygroundState; problem: LinkProblem | null }

function Bench(props: BenchProps) {
  const t = useMessages()
  const [problem, setProblem] = useState(props.problem)
  const [place, setPlace] = useState<TextPlace | null>(null)
  const work = usePlayground(props.first)
  const { text, settings, reading, dispatch } = work
  const files = useFiles(props.dropped, (opened) =>
    dispatch({ kind: 'loaded', state: { text: opened, settings: noSettings } }),
  )
  const follow = useCallback(
    async (fragment: string) => {
      const state = await restoredState(fragment)
      setProblem(typeof state === 'string' ? state : null)
      if (state && typeof state !== 'string') dispatch({ kind: 'loaded', state })
    },
    [dispatch],
  )
  const link = useLink({ text, settings }, follow)
  const edit = (edits: readonly TextEdit[]) => {
    if ('reason' in reading || !work.isChecked) return
    dispatch({ kind: 'edited', text: editDefinition(text, reading.chosen, edits) })
  }
  const maskedCount = text.length > LARGEST_TEXT ? 0 : text.split(MASK).length - 1
  return (
    <>
      <PlaygroundHeader reading={reading} text={text} link={link} />
      {problem && (
        <p role="alert" className="border-line border-b bg-warn-tint px-6 py-2 text-warn max-sm:px-4">
          {t(`playground.link.${problem}`)}
        </p>
      )}
      {maskedCount > 0 && (
        <p className="border-line border-b px-6 py-2 text-ink-2 text-sm max-sm:px-4">
          {t('playground.masked', { count: maskedCount })}
        </p>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] max-md:items-start md:grid-cols-[minmax(340px,2fr)_minmax(0,3fr)]">
        <EditorPane work={work} files={files} edit={edit} place={place} onArrive={() => setPlace(null)} />
        <ReadingPane work={work} edit={edit} onPlace={setPlace} />
      </div>
    </>
  )
}
