'use client'
import { PlusIcon, Trash2Icon } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { CheckedDefinition } from '@/lib/definition-rules/check-text'
import type { TextEdit } from '@/lib/definition-rules/edit-text'
import { launchTypes } from '@/lib/ecs/task-definition'
import { useMessages } from '@/lib/messages/use-messages'
import {
  containerCount,
  containerFields,
  type FormField,
  fieldEdit,
  fieldText,
  hiddenSettingCount,
  newContainerEdit,
  taskFields,
} from '@/lib/playground/form'
import type { PlaygroundReading, UnreadText } from '@/lib/playground/reading'

type Edit = (edits: readonly TextEdit[]) => void
type PartProps = { definition: CheckedDefinition; edit: Edit }

// RuntimePlatform API reference, operatingSystemFamily: the families that are still offered.
const SYSTEMS = ['LINUX', 'WINDOWS_SERVER_2019_CORE', 'WINDOWS_SERVER_2022_CORE', 'WINDOWS_SERVER_2025_CORE']
const CONTROL = 'h-7 w-full min-w-0 rounded-ctl border border-line-strong bg-panel px-2 text-ink max-sm:h-10'

/** The settings that matter for memory, as fields. Each change is one edit of the text. */
export function DefinitionForm({ reading, edit }: { reading: PlaygroundReading | UnreadText; edit: Edit }) {
  const t = useMessages()
  if ('reason' in reading) return <p className="px-4 py-4 text-ink-2">{t('playground.formUnreadable')}</p>
  const definition = reading.chosen
  const hidden = hiddenSettingCount(definition)
  return (
    <form className="min-h-0 flex-1 overflow-y-auto px-4 py-4" onSubmit={(event) => event.preventDefault()}>
      {!definition.isContainersOnly && <TaskPart definition={definition} edit={edit} />}
      {Array.from({ length: containerCount(definition) }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a container is its place in the list; its name may change
        <ContainerPart key={index} index={index} definition={definition} edit={edit} />
      ))}
      <Button onClick={() => edit([newContainerEdit(definition)])}>
        <PlusIcon size={13} aria-hidden="true" />
        {t('playground.addContainer')}
      </Button>
      {hidden > 0 && <p className="pt-4 text-ink-3 text-sm">{t('playground.hiddenSettings', { count: hidden })}</p>}
    </form>
  )
}

function TaskPart({ definition, edit }: PartProps) {
  const compatibilities = definition.writtenAt(['requiresCompatibilities'])
  const written = Array.isArray(compatibilities) ? compatibilities.map(String).join(', ') : ''
  const system = ['runtimePlatform', 'operatingSystemFamily']
  return (
    <fieldset data-printed="" className="mb-5 grid grid-cols-2 gap-3 border-line border-b pb-5">
      {taskFields.map((field) => (
        <TextField key={field.name} field={field} definition={definition} edit={edit} />
      ))}
      <ChoiceField
        name="requiresCompatibilities"
        value={written}
        choices={launchTypes}
        onChange={(value) => edit([{ path: ['requiresCompatibilities'], value: value ? value.split(', ') : null }])}
      />
      <ChoiceField
        name="operatingSystemFamily"
        value={fieldText(definition, { path: system })}
        choices={SYSTEMS}
        onChange={(value) => edit([{ path: system, value: value || null }])}
      />
    </fieldset>
  )
}

function ContainerPart({ index, definition, edit }: PartProps & { index: number }) {
  const t = useMessages()
  const path = ['containerDefinitions', index]
  const fields = containerFields(index)
  const name = fields[0] ? fieldText(definition, fields[0]) : ''
  const essential = [...path, 'essential']
  return (
    <fieldset data-printed="" className="mb-5 grid grid-cols-2 gap-3 border-line border-b pb-5">
      <legend className="sr-only">{t('playground.container', { name: name || String(index + 1) })}</legend>
      {fields.map((field) => (
        <TextField key={field.name} field={field} definition={definition} edit={edit} />
      ))}
      <div className="flex items-end justify-between gap-2">
        <label className="flex h-7 items-center gap-2 text-ink-2 max-sm:h-10">
          <input
            type="checkbox"
            checked={definition.writtenAt(essential) !== false}
            onChange={(event) => edit([{ path: essential, value: event.currentTarget.checked }])}
          />
          <span className="font-mono text-sm">essential</span>
        </label>
        <Button variant="quiet" onClick={() => edit([{ path, value: null }])}>
          <Trash2Icon size={13} aria-hidden="true" />
          {t('playground.removeContainer')}
        </Button>
      </div>
    </fieldset>
  )
}

function TextField({ field, definition, edit }: PartProps & { field: FormField }) {
  const id = useId()
  // What is typed stays as typed while the field has the focus, also where the text holds it trimmed or not at all.
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <span className="grid min-w-0 content-start gap-1">
      <label htmlFor={id} className="font-mono text-ink-3 text-xs">
        {field.name}
      </label>
      <input
        id={id}
        value={typed ?? fieldText(definition, field)}
        inputMode={field.kind === 'number' ? 'numeric' : 'text'}
        autoComplete="off"
        spellCheck={false}
        className={CONTROL}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value)
          edit([fieldEdit(field, value)])
        }}
        onBlur={() => setTyped(null)}
      />
    </span>
  )
}

type ChoiceProps = { name: string; value: string; choices: readonly string[]; onChange: (value: string) => void }

function ChoiceField({ name, value, choices, onChange }: ChoiceProps) {
  const t = useMessages()
  const id = useId()
  const isOther = value !== '' && !choices.includes(value)
  return (
    <span className="grid min-w-0 content-start gap-1">
      <label htmlFor={id} className="truncate font-mono text-ink-3 text-xs">
        {name}
      </label>
      <select id={id} value={value} className={CONTROL} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t('playground.notSet')}</option>
        {isOther && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    </span>
  )
}
