import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awsCli } from './aws-cli'

describe('awsCli', () => {
  test('names the command, then the options in order', () => {
    expect(awsCli('describe-tasks', { cluster: 'shop-prod', tasks: ['1a', '2b'], region: 'ap-northeast-1' })).toBe(
      'aws ecs describe-tasks --cluster shop-prod --tasks 1a 2b --region ap-northeast-1',
    )
  })

  test('leaves out an option without values', () => {
    expect(awsCli('describe-clusters', { clusters: 'a', include: [] })).toBe('aws ecs describe-clusters --clusters a')
  })

  test('a name reaches the program as it is, whatever the shell would make of it', () => {
    const name = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => !text.includes('\0'))
    fc.assert(
      fc.property(name, (text) => {
        const line = awsCli('describe-clusters', { clusters: text }).replace(/^aws ecs \S+ --clusters/, "printf '%s'")
        expect(execFileSync('/bin/sh', ['-c', line], { encoding: 'utf8' })).toBe(text)
      }),
      { numRuns: 40 },
    )
  })
})
