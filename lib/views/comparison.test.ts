import type { TaskDefinition } from '@aws-sdk/client-ecs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { someDefinition } from '@/lib/comparison/definition.arbitrary'
import { CANARY, missing, part, scope, TAKEN_AT, taskDefinition } from '@/lib/testing/aws-answer'
import { comparisonView, definitionChanges, type Side, sideOf } from './comparison'
import { definitionDiffView, diffRuns } from './definition-diff'

const MASKED = { masked: true }
const container = (change: object): Partial<TaskDefinition> => ({
  containerDefinitions: [{ name: 'app', image: 'shop/app:v1', ...change }],
})
const changed = (from: Partial<TaskDefinition>, to: Partial<TaskDefinition>) =>
  definitionChanges(sideOf(from), sideOf(to))
const withoutMask = (json: unknown): Side => ({ raw: json as Side['raw'], shown: json as Side['shown'] })

describe('what is masked', () => {
  const variable = (value: string) => container({ environment: [{ name: 'API_KEY', value }] })

  test('is told to have changed, and never what it is', () => {
    const { groups } = changed(variable(`${CANARY}-1`), variable(`${CANARY}-2`))
    expect(groups[0]?.changes).toMatchObject([
      { kind: 'changed', field: 'environment', item: 'API_KEY', from: MASKED, to: MASKED, isHidden: true },
    ])
    expect(changed(variable(CANARY), variable(CANARY)).changedCount).toBe(0)
  })

  test('in arguments leaves what can be shown of them', () => {
    const args = (value: string) => container({ command: ['serve', `--password=${value}`] })
    const [change] = changed(args(`${CANARY}-1`), args(`${CANARY}-2`)).groups[0]?.changes ?? []
    expect(change).toMatchObject({ from: '["serve","•••"]', to: '["serve","•••"]', isHidden: true })
  })

  test('is a changed line in the JSON, and marked as a whole', () => {
    const runs = diffRuns(sideOf(variable(`${CANARY}-1`)), sideOf(variable(`${CANARY}-2`)))
    expect(JSON.stringify(runs)).not.toContain(CANARY)
    const [run] = runs.filter(({ isSame }) => !isSame)
    const text = '          "value": "•••"'
    expect(run).toMatchObject({ container: 'app', from: [{ text, mark: [20, 23] }], to: [{ text, mark: [20, 23] }] })
  })

  test('stays so wherever a definition may hold a secret', () => {
    const definition = taskDefinition()
    const other = { ...taskDefinition(), containerDefinitions: [], volumes: [], proxyConfiguration: undefined }
    for (const [from, to] of [
      [definition, other],
      [other, definition],
      [definition, definition],
    ] as const) {
      const sides = { from: sideOf(from as TaskDefinition), to: sideOf(to as TaskDefinition) }
      const said = [definitionChanges(sides.from, sides.to), diffRuns(sides.from, sides.to)]
      expect(JSON.stringify(said)).not.toContain(CANARY)
    }
  })
})

test('what can keep tasks from starting comes first, then the task, then its containers', () => {
  const from = { ...container({ memory: 256, portMappings: [{ containerPort: 80 }] }), memory: '1024' }
  const to = { ...container({ memory: 128 }), memory: '2048' }
  expect(changed(from, to).groups.map((group) => [group.container, group.changes.map(({ field }) => field)])).toEqual([
    ['app', ['portMappings', 'memory']],
    [null, ['memory']],
  ])
})

test('a container of another name keeps its bar in the memory before', () => {
  const input = (name: string) => ({
    definition: part(taskDefinition({ containerDefinitions: [{ name, image: 'shop/app:v1', memory: 128 }] })),
    active: missing('revisions'),
    inactive: missing('revisions'),
  })
  const { data, notices } = comparisonView({ scope, demo: false, from: input('app'), to: input('web') })
  expect(data.memory.from.containers.map(({ name }) => name)).toEqual(['web'])
  expect(data.to).toMatchObject({ family: 'storefront', revision: 88, revisions: null })
  expect(notices).toHaveLength(4)
})

test('the order of variables changes no line', () => {
  const variables = ['A', 'B', 'C'].map((name) => ({ name, value: '1' }))
  const runs = diffRuns(
    sideOf(container({ environment: variables })),
    sideOf(container({ environment: variables.toReversed() })),
  )
  expect(runs.map(({ isSame }) => isSame)).toEqual([true])
})

test('a member that is appended adds its own line and no comma', () => {
  const view = definitionDiffView({
    scope,
    demo: false,
    now: TAKEN_AT,
    from: { definition: part({ family: 'a' }), active: missing('x'), inactive: missing('x') },
    to: { definition: part({ family: 'a', memory: '512' }), active: missing('x'), inactive: missing('x') },
  })
  expect(view.data).toMatchObject({ addedCount: 1, removedCount: 0 })
})

describe('for any two definitions', () => {
  test('the lines are those of both, in their order', () => {
    fc.assert(
      fc.property(someDefinition, someDefinition, (from, to) => {
        const runs = diffRuns(withoutMask(from), withoutMask(to))
        const text = (side: 'from' | 'to') => runs.flatMap((run) => run[side].map((line) => line.text)).join('\n')
        expect(text('from')).toBe(JSON.stringify(from, null, 2))
        expect(JSON.parse(text('to'))).toMatchObject({ family: to.family })
        for (const run of runs) if (run.isSame) expect(run.from.length).toBe(run.to.length)
      }),
    )
  })

  test('one compared with itself has one run, which is the same', () => {
    fc.assert(
      fc.property(someDefinition, (definition) => {
        expect(diffRuns(withoutMask(definition), withoutMask(definition)).map(({ isSame }) => isSame)).toEqual([true])
      }),
    )
  })
})
