import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awsCli } from './aws-cli'

const place = { region: 'ap-northeast-1', endpoint: null }

describe('awsCli', () => {
  test('names the command, then the options in order, then the region', () => {
    expect(awsCli(place, 'describe-tasks', { cluster: 'shop-prod', tasks: ['1a', '2b'] })).toBe(
      'aws ecs describe-tasks --cluster shop-prod --tasks 1a 2b --region ap-northeast-1',
    )
  })

  test('goes where ecscope asks: a configured endpoint is named', () => {
    expect(awsCli({ ...place, endpoint: 'http://127.0.0.1:4281' }, 'list-clusters')).toBe(
      'aws ecs list-clusters --region ap-northeast-1 --endpoint-url http://127.0.0.1:4281',
    )
  })

  test('a flag stands without a value', () => {
    expect(awsCli(place, 'execute-command', { interactive: true, command: '/bin/sh' })).toBe(
      'aws ecs execute-command --interactive --command /bin/sh --region ap-northeast-1',
    )
  })

  test('leaves out an option without values', () => {
    expect(awsCli(place, 'describe-clusters', { clusters: 'a', include: [] })).toBe(
      'aws ecs describe-clusters --clusters a --region ap-northeast-1',
    )
  })

  test('a name reaches the program as it is, whatever the shell would make of it', () => {
    const name = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => !text.includes('\0'))
    fc.assert(
      fc.property(name, (text) => {
        const line = awsCli(place, 'describe-clusters', { clusters: text })
          .replace(/^aws ecs \S+ --clusters/, "printf '%s'")
          .replace(/ --region ap-northeast-1$/, '')
        expect(execFileSync('/bin/sh', ['-c', line], { encoding: 'utf8' })).toBe(text)
      }),
      { numRuns: 40 },
    )
  })
})
