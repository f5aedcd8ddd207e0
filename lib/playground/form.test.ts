import { describe, expect, test } from 'vitest'
import type { TextEdit } from '@/lib/definition-rules/edit-text'
import { containerFields, editDefinition, fieldEdit, fieldText, hiddenSettingCount, newContainerEdit } from './form'
import { readPlayground } from './reading'
import { noSettings } from './settings'

const written = `{
  "family": "web", // ours
  "containerDefinitions": [
    { "name": "app", "image": "web:1", "memory": 512, "user": "www" }, /* the only one */
  ],
  "tags": []
}`

function definitionOf(text: string) {
  const reading = readPlayground(text, noSettings)
  if ('reason' in reading) throw new Error(reading.reason)
  return reading.chosen
}

const edited = (text: string, edit: TextEdit) => editDefinition(text, definitionOf(text), [edit])
const [, , reservation, memory] = containerFields(0)

describe('the form', () => {
  test('shows what is written, also what has the wrong type', () => {
    const text = '{"family":"a","containerDefinitions":[{"memory":"lots"}]}'
    expect(memory && fieldText(definitionOf(text), memory)).toBe('lots')
    expect(memory && fieldText(definitionOf(written), memory)).toBe('512')
    expect(reservation && fieldText(definitionOf(written), reservation)).toBe('')
  })

  test('changes one value and keeps every comment', () => {
    expect(memory && edited(written, fieldEdit(memory, '1024'))).toBe(written.replace('512', '1024'))
    expect(memory && edited(written, fieldEdit(memory, 'a lot'))).toBe(written.replace('512', '"a lot"'))
  })

  test('takes out what is emptied', () => {
    const text = memory ? edited(written, fieldEdit(memory, ' ')) : ''
    expect(text).toContain('// ours')
    expect(text).toContain('/* the only one */')
    expect(text).not.toContain('memory')
  })

  test('adds a container under a new name, and takes one out', () => {
    const added = edited(written, newContainerEdit(definitionOf(written)))
    const definition = definitionOf(added)
    expect(definition.definition?.containerDefinitions?.map(({ name }) => name)).toEqual(['app', 'container-1'])
    expect(added).toContain('/* the only one */')
    const left = edited(added, { path: ['containerDefinitions', 0], value: null })
    expect(definitionOf(left).definition?.containerDefinitions?.map(({ name }) => name)).toEqual(['container-1'])
  })

  test('speaks the words of a template', () => {
    const text = '{"Resources":{"T":{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[]}}}}'
    const added = JSON.parse(edited(text, newContainerEdit(definitionOf(text))))
    expect(added.Resources.T.Properties.ContainerDefinitions[0]).toMatchObject({ Name: 'container-1', Memory: 512 })
  })

  test('counts what it does not show', () => {
    expect(hiddenSettingCount(definitionOf(written))).toBe(2)
  })
})
