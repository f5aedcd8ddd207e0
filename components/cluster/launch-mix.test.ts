import { expect, test } from 'vitest'
import { launchShares } from './launch-mix'

test('ways of launching stand to scale, one after the other', () => {
  const shares = launchShares([
    { kind: 'Fargate', count: 30 },
    { kind: 'EC2', count: 10 },
  ])
  expect(shares).toEqual([
    { kind: 'Fargate', from: 0, part: 0.75 },
    { kind: 'EC2', from: 0.75, part: 0.25 },
  ])
})
