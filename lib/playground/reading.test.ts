import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editText } from '@/lib/definition-rules/edit-text'
import { mutatedDefinition } from '@/lib/definition-rules/mutation.arbitrary'
import { launchTypes } from '@/lib/ecs/task-definition'
import { examples } from './example'
import { containerCount, containerFields, fieldText, hiddenSettingCount, newContainerEdit, taskFields } from './form'
import { LARGEST_TEXT } from './largest-text'
import { readPlayground } from './reading'
import { noSettings } from './settings'
import { staircase } from './staircase'

const overcommit = examples.find(({ id }) => id === 'orderApi')?.text ?? ''

function read(text: string, settings = noSettings) {
  const reading = readPlayground(text, settings)
  if ('reason' in reading) throw new Error(reading.reason)
  return reading
}

describe('what the playground reads', () => {
  test('the gravest finding comes first and stands at its line', () => {
    const { findings, refusal } = read(overcommit)
    expect(findings.map(({ severity }) => severity).slice(0, 2)).toEqual(['error', 'warning'])
    expect(refusal?.code).toBe('limitBelowReservation')
    expect(overcommit.split('\n')[(refusal?.place.line ?? 0) - 1]).toContain('"memory": 1024')
  })

  test('follows what the definition says it is for, until somebody chooses', () => {
    expect(read(overcommit).launchType).toBe('FARGATE')
    expect(read(overcommit, { ...noSettings, launchType: 'EC2' }).memory.launchType).toBe('EC2')
    expect(read('{"family":"a","containerDefinitions":[]}').launchType).toBe('EC2')
  })

  test('counts as passed only what was looked at', () => {
    expect(read(overcommit).passed.map(({ code }) => code)).toEqual(['reservationsFit', 'cpuFits', 'fargateSize'])
    expect(read('{"family":"a","containerDefinitions":[]}').passed).toEqual([])
  })

  test('finds every definition of a text and shows the one that is asked for', () => {
    const text = JSON.stringify([
      { family: 'a', containerDefinitions: [] },
      { family: 'b', containerDefinitions: [] },
    ])
    expect(read(text).names).toEqual(['a', 'b'])
    expect(read(text, { ...noSettings, definitionIndex: 1 }).chosen.name).toBe('b')
    expect(read(text, { ...noSettings, definitionIndex: 99 }).chosen.name).toBe('b')
  })

  test.each([
    ['', 'Empty'],
    ['{', 'CloseBraceExpected'],
    ['[]', 'NoDefinition'],
    ['x'.repeat(LARGEST_TEXT + 1), 'TooLarge'],
  ])('%.20s cannot be read: %s', (text, reason) => {
    expect(readPlayground(text, noSettings)).toMatchObject({ reason })
  })

  test('whatever is written, everything on the page can be worked out', () => {
    const settings = fc.record({
      launchType: fc.constantFrom(null, ...launchTypes),
      instanceMiB: fc.option(fc.nat(9_999_999)),
      definitionIndex: fc.nat(2),
    })
    fc.assert(
      fc.property(mutatedDefinition, settings, (written, chosen) => {
        const text = JSON.stringify(written, null, 2) ?? ''
        const reading = readPlayground(text, chosen)
        if (!('reason' in reading)) {
          const { chosen: definition, size, memory } = reading
          expect(hiddenSettingCount(definition)).toBeGreaterThanOrEqual(0)
          const fields = [...taskFields, ...containerFields(0)].map((field) => fieldText(definition, field))
          expect(fields.every((each) => typeof each === 'string')).toBe(true)
          const cells = staircase(size, memory.operatingSystem).rows.flatMap((row) => row.cells)
          expect(cells.every(({ fromPercent, toPercent }) => fromPercent < toPercent)).toBe(true)
          if (Array.isArray(definition.writtenAt(['containerDefinitions']))) {
            const added = editText(text, definition.editOf(newContainerEdit(definition)))
            const after = readPlayground(added, chosen)
            expect('reason' in after ? 0 : containerCount(after.chosen)).toBe(containerCount(definition) + 1)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })
})
