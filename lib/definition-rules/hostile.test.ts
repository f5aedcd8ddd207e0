import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDefinition } from './check-definition'
import { checkText } from './check-text'
import { mutatedDefinition, pathsOf, replaced, validDefinitions } from './mutation.arbitrary'
import type { FieldPath, Finding } from './rule'

describe('whatever is written', () => {
  test('findings come of it and no exception, with paths that are numbers and names', () => {
    fc.assert(
      fc.property(mutatedDefinition, (written) => {
        const isPath = ({ path }: Finding) => path.every((part) => typeof part === 'string' || Number.isInteger(part))
        expect(checkDefinition(written).every(isPath)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  test('as text, cut anywhere, every finding or problem has its line and column', () => {
    fc.assert(
      fc.property(mutatedDefinition, fc.nat(), fc.boolean(), (written, cut, isWhole) => {
        const text = JSON.stringify(written, null, 2) ?? ''
        const checked = checkText(isWhole ? text : text.slice(0, cut % (text.length + 1)))
        const places =
          'reason' in checked
            ? [checked.place]
            : checked.definitions.flatMap((each) => each.findings.map(({ place }) => place))
        expect(places.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true)
      }),
      { numRuns: 800 },
    )
  })

  test.each([
    ['brackets without end', '['.repeat(1_000_000)],
    ['objects in objects', '{"a":'.repeat(100_000)],
    ['10 MiB of one string', JSON.stringify({ family: 'x'.repeat(10 * 2 ** 20), containerDefinitions: [] })],
    ['a million nulls', `{"containerDefinitions":[${'null,'.repeat(1_000_000)}]}`],
    ['forty thousand containers', `{"containerDefinitions":[${'{},'.repeat(40_000)}]}`],
    ['a hundred thousand fields', `{"containerDefinitions":[],${'"a":1,'.repeat(100_000)}}`],
  ])('%s', (_, text) => {
    const checked = checkText(text)
    const findings = 'reason' in checked ? [] : checked.definitions.flatMap((each) => each.findings)
    expect(findings.length).toBeLessThan(1000)
  })

  test('a chain of dependencies may be as long as the text', () => {
    const containerDefinitions = Array.from({ length: 1000 }, (_, index) => ({
      name: `c${index}`,
      dependsOn: [{ containerName: `c${index + 1}`, condition: 'START' }],
    }))
    const codes = checkDefinition({ family: 'f', containerDefinitions }).map(({ code }) => code)
    expect(codes).toContain('tooManyContainers')
    expect(codes).not.toContain('dependencyCycle')
  })
})

describe('a value that is not known yet', () => {
  test('makes no error of a valid definition, wherever it stands in a template', () => {
    const later = fc.constantFrom({ Ref: 'X' }, { 'Fn::If': ['A', 1, 2] }, { 'Fn::GetAtt': ['Role', 'Arn'] })
    fc.assert(
      fc.property(fc.constantFrom(...validDefinitions), fc.nat(), later, (definition, at, value) => {
        const paths = pathsOf(definition).filter((path) => path.length > 0)
        const written = replaced(definition, paths[at % paths.length] ?? [], value)
        const errors = checkDefinition(written, { form: 'cloudFormation' }).filter(
          ({ severity }) => severity === 'error',
        )
        expect(errors).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('makes no error of a valid definition when it is still to be filled in', () => {
    const marks = ['$LATER', '$(later)', '<LATER>', '{{ later }}', '#{Later}', '__LATER__', '%LATER%', '@@LATER@@']
    // Free text, such as a command or a role, is not judged, and stays what it is.
    const judged = (path: FieldPath) =>
      /^(name|family|image|cpu|memory|networkMode|logDriver|sourceVolume)$/.test(String(path.at(-1)))
    fc.assert(
      fc.property(fc.constantFrom(...validDefinitions), fc.nat(), fc.constantFrom(...marks), (definition, at, mark) => {
        const paths = pathsOf(definition).filter(judged)
        const written = replaced(definition, paths[at % paths.length] ?? [], mark)
        expect(checkDefinition(written).filter(({ severity }) => severity === 'error')).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('silences only the rules that look at it', () => {
    const written = { family: '$FAMILY', containerDefinitions: [{ name: 'a', image: '$IMAGE' }] }
    const codes = checkDefinition(written).map(({ code }) => code)
    expect(codes).toEqual(['placeholder', 'placeholder', 'noMemory', 'noExecutionRole', 'noLogs'])
  })
})
