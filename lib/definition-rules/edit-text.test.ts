import { describe, expect, test } from 'vitest'
import { checkText } from './check-text'
import { editText } from './edit-text'
import { fargateCases } from './fargate-case'
import { networkCases } from './network-case'
import { platformCases } from './platform-case'
import { taskCases } from './task-case'

function findingsOf(text: string) {
  const checked = checkText(text)
  return 'reason' in checked ? [] : checked.definitions.flatMap(({ findings }) => findings)
}

describe('the edit of a finding', () => {
  test('mends the text, for every rule that has one', () => {
    for (const { breaks } of [...taskCases, ...networkCases, ...fargateCases, ...platformCases]) {
      const text = JSON.stringify(breaks, null, 2)
      for (const { edit, code, path } of findingsOf(text)) {
        if (!edit) continue
        const left = findingsOf(editText(text, edit))
        expect(left.length, code).toBeGreaterThan(0)
        expect(
          left.some((other) => other.code === code && String(other.path) === String(path)),
          code,
        ).toBe(false)
      }
    }
  })

  test('changes one line and keeps the comments', () => {
    const text = [
      '{',
      '\t"family": "web", // ours',
      '\t"requiresCompatibilities": ["FARGATE"], "cpu": "256", "memory": "512",',
      '\t"networkMode": "host", /* why? */',
      '\t"containerDefinitions": [{ "name": "a", "image": "a:1" },]',
      '}',
    ].join('\n')
    const edit = findingsOf(text).find(({ code }) => code === 'fargateNetworkMode')?.edit
    expect(edit && editText(text, edit)).toBe(text.replace('"host"', '"awsvpc"'))
  })

  test('speaks the words of the template that it edits', () => {
    const properties = { RequiresCompatibilities: ['FARGATE'], Cpu: 256, Memory: 512, ContainerDefinitions: [] }
    const text = JSON.stringify({ Resources: { Web: { Type: 'AWS::ECS::TaskDefinition', Properties: properties } } })
    const edit = findingsOf(text).find(({ code }) => code === 'fargateNetworkMode')?.edit
    expect(edit?.path).toEqual(['Resources', 'Web', 'Properties', 'NetworkMode'])
  })
})
