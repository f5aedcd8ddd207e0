import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ecsActions } from './call'

test('the policy of the README allows exactly the actions that ecscope calls', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, policy = ''] = /```json\n(\{\n {2}"Version"[\s\S]*?)```/.exec(readme) ?? []
  const allowed = JSON.parse(policy).Statement.flatMap((statement: { Action: string[] }) => statement.Action)
  expect(allowed).toEqual(ecsActions.map((action) => `ecs:${action}`))
})

test('every action that ecscope calls only reads', () => {
  expect(ecsActions.filter((action) => !/^(Describe|List)/.test(action))).toEqual([])
})
