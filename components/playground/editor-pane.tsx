'use client'
import { ChevronDownIcon, FileUpIcon, Undo2Icon } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { Segment } from '@/components/ui/segment'
import type { TextEdit } from '@/lib/definition-rules/edit-text'
import type { TextPlace } from '@/lib/definition-rules/json-text'
import { visibleText } from '@/lib/ecs/visible-text'
import { useMessages } from '@/lib/messages/use-messages'
import { LARGEST_TEXT } from '@/lib/playground/largest-text'
import { JsonEditor } from './json-editor'
import type { useFiles } from './use-files'
import type { usePlayground } from './use-playground'

const ExampleMenu = lazy(() => import('./example-menu').then(({ ExampleMenu }) => ({ default: ExampleMenu })))
const DefinitionForm = lazy(() =>
  import('./definition-form').then(({ DefinitionForm }) => ({ default: DefinitionForm })),
)

type Work = ReturnType<typeof usePlayground>
type Files = ReturnType<typeof useFiles>
type Mode = 'form' | 'json'

type Props = {
  work: Work
  files: Files
  edit: (edits: readonly TextEdit[]) => void
  /** Where the reader wants to be taken. */
  place: TextPlace | null
  onArrive: () => void
}

/** Where the definition is written: as JSON or by its fields. */
export function EditorPane({ work, files, edit, place, onArrive }: Props) {
  const t = useMessages()
  const [mode, setMode] = useState<Mode>('json')
  const { refusal } = files
  if (place && mode !== 'json') setMode('json')
  return (
    <section
      aria-label={t('playground.editor')}
      className="min-w-0 bg-canvas max-md:border-line max-md:border-b md:sticky md:top-[46px] md:flex md:h-[calc(100dvh-46px)] md:flex-col"
    >
      <Toolbar mode={mode} onMode={setMode} work={work} files={files} />
      {refusal && (
        <p role="alert" className="bg-warn-tint px-4 py-1.5 text-sm text-warn [overflow-wrap:anywhere]">
          {t(`playground.file.${refusal.reason}`, {
            file: visibleText(refusal.name),
            mebibytes: LARGEST_TEXT / 2 ** 20,
          })}
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
  files: Files
}

function Toolbar({ mode, onMode, work, files }: ToolbarProps) {
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
          const [file] = event.currentTarget.files ?? []
          if (file) void files.open([{ file, isFolder: false }])
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
