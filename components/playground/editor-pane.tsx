'use client'
import { ChevronDownIcon, FileUpIcon, Undo2Icon } from 'lucide-react'
import { type DragEvent, lazy, Suspense, useRef, useState } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { Segment } from '@/components/ui/segment'
import type { TextEdit } from '@/lib/definition-rules/edit-text'
import type { TextPlace } from '@/lib/definition-rules/json-text'
import { useMessages } from '@/lib/messages/use-messages'
import { LARGEST_TEXT } from '@/lib/playground/largest-text'
import { noSettings } from '@/lib/playground/settings'
import { JsonEditor } from './json-editor'
import type { usePlayground } from './use-playground'

const ExampleMenu = lazy(() => import('./example-menu').then(({ ExampleMenu }) => ({ default: ExampleMenu })))
const DefinitionForm = lazy(() =>
  import('./definition-form').then(({ DefinitionForm }) => ({ default: DefinitionForm })),
)

type Work = ReturnType<typeof usePlayground>
type Mode = 'form' | 'json'

type Props = {
  work: Work
  edit: (edits: readonly TextEdit[]) => void
  /** Where the reader wants to be taken. */
  place: TextPlace | null
  onArrive: () => void
}

/** Where the definition is written: as JSON or by its fields. A file may be dropped on it. */
export function EditorPane({ work, edit, place, onArrive }: Props) {
  const t = useMessages()
  const [mode, setMode] = useState<Mode>('json')
  const [refused, setRefused] = useState<string | null>(null)
  if (place && mode !== 'json') setMode('json')
  const open = async (file: File | undefined) => {
    if (!file) return
    const isTooLarge = file.size > LARGEST_TEXT
    setRefused(isTooLarge ? file.name : null)
    if (!isTooLarge) work.dispatch({ kind: 'loaded', state: { text: await file.text(), settings: noSettings } })
  }
  return (
    <section
      aria-label={t('playground.editor')}
      className="min-w-0 bg-canvas max-md:border-line max-md:border-b md:sticky md:top-[46px] md:flex md:h-[calc(100dvh-46px)] md:flex-col"
      onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={(event: DragEvent) => {
        if (event.dataTransfer.files.length === 0) return
        event.preventDefault()
        void open(event.dataTransfer.files[0])
      }}
    >
      <Toolbar mode={mode} onMode={setMode} work={work} onFile={open} />
      {refused !== null && (
        <p role="alert" className="bg-warn-tint px-4 py-1.5 text-sm text-warn [overflow-wrap:anywhere]">
          {t('playground.fileTooLarge', { file: refused, mebibytes: LARGEST_TEXT / 2 ** 20 })}
        </p>
      )}
      {mode === 'json' ? (
        <JsonEditor
          text={work.text}
          reading={work.reading}
          isChecked={work.isChecked}
          onChange={(text) => work.dispatch({ kind: 'typed', text })}
          place={place}
          onArrive={onArrive}
        />
      ) : (
        <Suspense>
          <DefinitionForm reading={work.reading} edit={edit} />
        </Suspense>
      )}
    </section>
  )
}

type ToolbarProps = {
  mode: Mode
  onMode: (mode: Mode) => void
  work: Work
  onFile: (file: File | undefined) => Promise<void>
}

function Toolbar({ mode, onMode, work, onFile }: ToolbarProps) {
  const t = useMessages()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <div className="flex min-h-[42px] flex-wrap items-center gap-1 border-line border-b px-4 py-1.5">
      <Segment
        label={t('playground.mode')}
        options={[
          { value: 'form', label: t('playground.form') },
          { value: 'json', label: 'JSON' },
        ]}
        value={mode}
        onChange={onMode}
      />
      <span className="mr-auto" />
      {work.canUndo && (
        <Button variant="quiet" onClick={() => work.dispatch({ kind: 'undone' })}>
          <Undo2Icon size={13} aria-hidden="true" />
          {t('playground.undo')}
        </Button>
      )}
      <Menu
        label={t('playground.examples')}
        className={buttonClass('quiet')}
        trigger={
          <>
            <ChevronDownIcon size={13} aria-hidden="true" />
            {t('playground.examples')}
          </>
        }
      >
        <Suspense>
          <ExampleMenu onChoose={(state) => work.dispatch({ kind: 'loaded', state })} />
        </Suspense>
      </Menu>
      <Button variant="quiet" onClick={() => picker.current?.click()}>
        <FileUpIcon size={13} aria-hidden="true" />
        {t('playground.openFile')}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,.jsonc,.template,application/json,text/plain"
        onChange={(event) => {
          void onFile(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
