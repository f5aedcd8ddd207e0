import fc from 'fast-check'
import { fargateCases } from './fargate-case'
import { networkCases } from './network-case'
import { platformCases } from './platform-case'
import type { FieldPath } from './rule'
import { taskCases } from './task-case'

const cases = [...taskCases, ...networkCases, ...fargateCases, ...platformCases]
const definitions = cases
  .flatMap(({ breaks, keeps }) => [breaks, keeps])
  .map((each) => JSON.parse(JSON.stringify(each)))
/** Definitions that AWS takes, as far as is known. */
export const validDefinitions = cases
  .filter(({ launchType }) => !launchType)
  .map(({ keeps }) => JSON.parse(JSON.stringify(keeps)))

const hostile = fc.oneof(
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...[
        null,
        true,
        '',
        '-1',
        'NaN',
        'Infinity',
        '1e999',
        '512',
        '{{X}}',
        '\u202egpj',
        '\u0000\u001b[2J',
        '__proto__',
      ],
      ...[Number.NaN, Number.POSITIVE_INFINITY, -1, 0, 0.5, 2 ** 31, 1e308, [], {}, [null], [[]], { Ref: 'X' }],
      ...[{ toString: 1 }, { length: 1e9 }, 'x'.repeat(70_000), '<script>alert(1)</script>'],
    ),
  },
)

/** Every place of a value, the value itself first. */
export function pathsOf(value: unknown, at: FieldPath = []): FieldPath[] {
  if (typeof value !== 'object' || value === null) return [at]
  const inside = Object.entries(value).map(([key, field]) => [Array.isArray(value) ? Number(key) : key, field] as const)
  return [at, ...inside.flatMap(([key, field]) => pathsOf(field, [...at, key]))]
}

/** The value with another one at a place. */
export function replaced(value: unknown, [part, ...rest]: FieldPath, by: unknown): unknown {
  if (part === undefined) return by
  if (Array.isArray(value)) return value.map((item, index) => (index === part ? replaced(item, rest, by) : item))
  return Object.fromEntries(
    Object.entries(value as object).map(([key, field]) => [key, key === part ? replaced(field, rest, by) : field]),
  )
}

/** Definitions of which one place holds what does not belong there. */
export const mutatedDefinition = fc
  .record({ definition: fc.constantFrom(...definitions), at: fc.nat(), by: hostile })
  .map(({ definition, at, by }) => {
    const paths = pathsOf(definition)
    return replaced(definition, paths[at % paths.length] ?? [], by)
  })
