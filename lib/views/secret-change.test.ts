import type { Tag, TaskDefinition } from '@aws-sdk/client-ecs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HIDDEN } from '@/lib/ecs/visible-text'
import { part, scope, TAKEN_AT, taskDefinition } from '@/lib/testing/aws-answer'
import { changesBrief } from './change-brief'
import { comparisonView } from './comparison'
import { definitionDiffView } from './definition-diff'
import { definitionView } from './task-definition'

/** A secret that changes from one revision to the next: only that it did may be told. */
type Secret = readonly [from: string, to: string]
type Place = (secret: string) => { definition?: Partial<TaskDefinition>; tags?: Tag[] }

const app = (container: object) => ({
  definition: {
    containerDefinitions: [{ name: 'app', image: 'shop/app:v1', ...container }],
  } as Partial<TaskDefinition>,
})
const later = (members: object) => ({ definition: members as Partial<TaskDefinition> })
const nested = (depth: number, value: unknown): unknown => (depth === 0 ? value : { a: [nested(depth - 1, value)] })

const places: Readonly<Record<string, Place>> = {
  'a variable': (value) => app({ environment: [{ name: 'ANY', value }] }),
  'two variables of one name': (value) =>
    app({
      environment: [
        { name: 'ANY', value: 'x' },
        { name: 'ANY', value },
      ],
    }),
  'a variable without a name': (value) => app({ environment: [{ value }] }),
  'a variable that is no list': (value) => app({ environment: { ANY: value } }),
  'a label': (value) => app({ dockerLabels: { 'a\u202eb': value } }),
  'a label called constructor': (value) => app({ dockerLabels: { constructor: value } }),
  'a label called __proto__': (value) => app({ dockerLabels: JSON.parse(`{"__proto__":${JSON.stringify(value)}}`) }),
  'an unknown log option': (value) =>
    app({ logConfiguration: { logDriver: 'splunk', options: { 'splunk-token': value } } }),
  'a FireLens option': (value) => app({ firelensConfiguration: { type: 'fluentbit', options: { apikey: value } } }),
  'the word after a flag': (value) => app({ command: ['serve', '--password', value] }),
  'an argument': (value) => app({ entryPoint: [`--api-key=${value}`] }),
  'a script': (value) => app({ command: ['sh', '-c', `export DB_PASSWORD='${value}'; exec app`] }),
  'a health check': (value) => app({ healthCheck: { command: ['CMD-SHELL', `curl -u app:${value} localhost`] } }),
  'JSON in an argument': (value) => app({ command: [JSON.stringify({ password: value })] }),
  'a member that nobody knows yet': (value) => later({ tomorrow: { clientSecret: value } }),
  'a list that nobody knows yet': (value) => later({ tomorrow: [{ token: value }, { token: 'x' }] }),
  'a member of a container that nobody knows yet': (value) => app({ tomorrow: { auth: { password: [value] } } }),
  'a place deeper than any definition': (value) => later({ tomorrow: nested(20, value) }),
  'an option of a volume': (value) =>
    later({
      volumes: [{ name: 'a', dockerVolumeConfiguration: { driverOpts: { o: `username=a,password=${value}` } } }],
    }),
  'a label of a volume': (value) =>
    later({ volumes: [{ name: 'a', dockerVolumeConfiguration: { labels: { any: value } } }] }),
  'a property of a proxy': (value) => later({ proxyConfiguration: { properties: [{ name: 'any', value }] } }),
  'a tag': (value) => ({ tags: [{ key: 'password', value }] }),
}

function told(place: Place, [before, after]: Secret) {
  const input = (secret: string) => {
    const { definition, tags } = place(secret)
    const revisions = { active: part([]), inactive: part([]) }
    return { definition: part({ ...taskDefinition(), ...definition }), tags, ...revisions }
  }
  const at = { scope, demo: false, now: TAKEN_AT }
  const [from, to] = [input(before), input(after)]
  const comparison = comparisonView({ ...at, from, to })
  const lines = definitionDiffView({ ...at, from, to })
  const brief = changesBrief(1, comparison.data.changes)
  return { comparison, lines, brief, definition: definitionView({ ...at, definition: to.definition, tags: to.tags }) }
}

const first = (bytes: string) => `hunter2${bytes}`

describe('a secret that changed from one revision to the next', () => {
  test.each(Object.entries(places))('in %s is said to have changed', (_, place) => {
    const { comparison, lines } = told(place, [first('a'), first('b')])
    expect(comparison.data.changes.changedCount).toBe(1)
    expect(lines.data.runs.filter(({ isSame }) => !isSame)).toHaveLength(1)
    expect(told(place, [first('a'), first('a')]).comparison.data.changes.changedCount).toBe(0)
  })

  test('under a name that hides, turns or forges what is read is told under one that can be seen', () => {
    for (const hidden of ['a\u202eb', 'a\u200bb', 'a\u0007b', 'a\nb']) {
      const label = (value: string) => app({ dockerLabels: { [hidden]: value } })
      const option = (value: string) => app({ logConfiguration: { logDriver: 'x', options: { [hidden]: value } } })
      const unknown = (value: string) => later({ [hidden]: { [hidden]: value } })
      for (const place of [label, option, unknown])
        for (const pair of [
          ['a', 'b'],
          ['', 'b'],
          ['a', ''],
        ] as const)
          expect(JSON.stringify(told(place, pair).comparison.data.changes).replaceAll('\\n', '\n')).not.toMatch(HIDDEN)
    }
  })

  // What is told must be the same for every secret: then it holds neither value nor length nor hash of one.
  const odd = fc.constantFrom(
    '"',
    "'",
    '\\',
    '\n',
    '{"a":"',
    '•••',
    ',',
    '}',
    ' ',
    '--',
    '$',
    '\u202e',
    '$(X)',
    '<img>',
  )
  const secret = fc.array(fc.oneof(odd, fc.string({ unit: 'grapheme', maxLength: 30 })), { maxLength: 8 })
  const free = [
    'a variable',
    'two variables of one name',
    'a variable without a name',
    'a label',
    'a place deeper than any definition',
    'an unknown log option',
    'a FireLens option',
    'a label of a volume',
    'a property of a proxy',
    'the word after a flag',
  ]
  test.each(free)('in %s is told in the same words whatever it was', { timeout: 60_000 }, (name) => {
    const place = places[name] as Place
    const words = JSON.stringify(told(place, [first('a'), first('b')]))
    fc.assert(
      fc.property(secret, secret, (one, other) => {
        const pair: Secret = [first(one.join('')), `${first(other.join(''))}z`]
        fc.pre(pair[0] !== pair[1])
        expect(JSON.stringify(told(place, pair))).toBe(words)
      }),
      { numRuns: 60 },
    )
  })

  const plainSecret = fc.stringMatching(/^[A-Za-z0-9+/_.-]{0,60}$/)
  test.each(Object.keys(places))(
    'in %s is told in the same words whatever word it was',
    { timeout: 60_000 },
    (name) => {
      const place = places[name] as Place
      const words = JSON.stringify(told(place, [first('a'), first('b')]))
      fc.assert(
        fc.property(plainSecret, plainSecret, (one, other) => {
          const pair: Secret = [first(one), `${first(other)}z`]
          fc.pre(pair[0] !== pair[1])
          expect(JSON.stringify(told(place, pair))).toBe(words)
        }),
        { numRuns: 40 },
      )
    },
  )
})
