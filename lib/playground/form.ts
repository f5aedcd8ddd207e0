import type { CheckedDefinition } from '@/lib/definition-rules/check-text'
import { editText, type TextEdit } from '@/lib/definition-rules/edit-text'
import type { FieldPath } from '@/lib/definition-rules/rule'

/** One field of the form: where it stands in the definition, and how what is typed is written. */
export type FormField = { readonly name: string; readonly path: FieldPath; readonly kind: 'text' | 'number' }

const TASK_FIELDS = ['family', 'cpu', 'memory'] as const
const CONTAINER_FIELDS = {
  name: 'text',
  image: 'text',
  memoryReservation: 'number',
  memory: 'number',
  cpu: 'number',
} as const satisfies Readonly<Record<string, FormField['kind']>>

const SHOWN_OF_TASK = new Set([...TASK_FIELDS, 'requiresCompatibilities', 'runtimePlatform', 'containerDefinitions'])
const SHOWN_OF_CONTAINER = new Set([...Object.keys(CONTAINER_FIELDS), 'essential'])

/** The fields of the task itself. */
export const taskFields: readonly FormField[] = TASK_FIELDS.map((name) => ({ name, path: [name], kind: 'text' }))

/** The fields of one container. */
export function containerFields(index: number): readonly FormField[] {
  return Object.entries(CONTAINER_FIELDS).map(([name, kind]) => ({
    name,
    path: ['containerDefinitions', index, name],
    kind,
  }))
}

/** What is written in a field, as text; empty when nothing is. */
export function fieldText({ writtenAt }: CheckedDefinition, { path }: Pick<FormField, 'path'>): string {
  const value = writtenAt(path)
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/**
 * The edit of what was typed into a field. A number is written as one; what is no number is written as it was typed, so
 * that the rules say what is wrong with it. Nothing typed takes the field out.
 */
export function fieldEdit({ path, kind }: FormField, typed: string): TextEdit {
  const text = typed.trim()
  if (text === '') return { path, value: null }
  return { path, value: kind === 'number' && /^\d{1,15}$/.test(text) ? Number(text) : typed }
}

/** How many containers are written. */
export function containerCount({ writtenAt }: CheckedDefinition): number {
  const containers = writtenAt(['containerDefinitions'])
  return Array.isArray(containers) ? containers.length : 0
}

/** One more container at the end, with a name that no other has. */
export function newContainerEdit(definition: CheckedDefinition): TextEdit {
  const count = containerCount(definition)
  const names = new Set(Array.from({ length: count }, (_, index) => fieldText(definition, nameField(index))))
  const numbers = Array.from({ length: count + 1 }, (_, index) => index + 1)
  const name = numbers.map((number) => `container-${number}`).find((each) => !names.has(each)) ?? 'container'
  const value = { name, image: 'httpd:2.4', essential: count === 0, memoryReservation: 256, memory: 512 }
  // CloudFormation has other names for the same: they are those of the members' own edits.
  const written = Object.fromEntries(
    Object.entries(value).map(([key, field]) => [
      String(definition.editOf({ path: ['containerDefinitions', count, key], value: null }).path.at(-1)),
      field,
    ]),
  )
  return { path: ['containerDefinitions', count], value: written }
}

const nameField = (index: number) => ({ path: ['containerDefinitions', index, 'name'] })

/** The text after an edit of a definition in it; everything else, comments included, stays. */
export function editDefinition(text: string, { editOf }: CheckedDefinition, edits: readonly TextEdit[]): string {
  return edits.reduce((edited, edit) => editText(edited, editOf(edit)), text)
}

/** How many settings are written that the form does not show. */
export function hiddenSettingCount(definition: CheckedDefinition): number {
  const inContainers = Array.from({ length: containerCount(definition) }, (_, index) =>
    hiddenNames(definition.writtenAt(['containerDefinitions', index]), SHOWN_OF_CONTAINER),
  )
  const ofTask = definition.isContainersOnly ? 0 : hiddenNames(definition.writtenAt([]), SHOWN_OF_TASK)
  return inContainers.reduce((all, count) => all + count, ofTask)
}

function hiddenNames(value: unknown, shown: ReadonlySet<string>): number {
  if (typeof value !== 'object' || value === null) return 0
  const uncapitalised = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)
  return Object.keys(value).filter((name) => !shown.has(uncapitalised(name))).length
}
