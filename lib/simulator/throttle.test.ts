import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Throttle } from './throttle'

const here = { accountId: '012345678910', region: 'ap-northeast-1' }

function throttleAt(factor = 1) {
  let nowMs = 0
  const throttle = new Throttle({ factor, nowMs: () => nowMs })
  const take = (action: string, count: number, scope = here) => {
    let taken = 0
    for (let call = 0; call < count; call++) if (throttle.take({ action, ...scope })) taken++
    return taken
  }
  return { take, wait: (seconds: number) => (nowMs += seconds * 1000) }
}

// Source: developer guide, Request throttling for the Amazon ECS API.
test.each([
  ['ListClusters', 50, 20],
  ['DescribeServices', 100, 20],
  ['DescribeTasks', 100, 20],
  ['DescribeTaskDefinition', 50, 20],
  ['DescribeServiceRevisions', 50, 20],
  ['CreateService', 50, 5],
  ['CreateCluster', 20, 1],
  ['RunTask', 100, 40],
  ['DeleteTaskDefinitions', 5, 1],
  ['TagResource', 20, 10],
])('%s bursts to %i and refills %i a second', (action, max, refill) => {
  const { take, wait } = throttleAt()
  expect(take(action, max + 50)).toBe(max)
  wait(1)
  expect(take(action, max + 50)).toBe(refill)
  wait(3600)
  expect(take(action, max + 50)).toBe(max)
})

test('actions of one category share a bucket; accounts, regions and categories do not', () => {
  const { take } = throttleAt()
  expect(take('ListClusters', 50)).toBe(50)
  expect(take('DescribeClusters', 1)).toBe(0)
  expect(take('ListServices', 1)).toBe(1)
  expect(take('DescribeClusters', 1, { ...here, region: 'us-east-1' })).toBe(1)
  expect(take('DescribeClusters', 1, { ...here, accountId: '111122223333' })).toBe(1)
})

test('a factor makes buckets larger, and an infinite one never empties', () => {
  expect(throttleAt(2).take('ListClusters', 500)).toBe(100)
  expect(throttleAt(Number.POSITIVE_INFINITY).take('ListClusters', 500)).toBe(500)
})

test('over any time, no more calls pass than the burst and the refill allow', () => {
  const waits = fc.array(fc.record({ seconds: fc.double({ min: 0, max: 5, noNaN: true }), calls: fc.nat(80) }))
  fc.assert(
    fc.property(waits, (steps) => {
      const { take, wait } = throttleAt()
      let elapsed = 0
      let passed = 0
      for (const { seconds, calls } of steps) {
        wait(seconds)
        elapsed += seconds
        passed += take('ListClusters', calls)
      }
      expect(passed).toBeLessThanOrEqual(50 + 20 * elapsed + 1e-6)
    }),
  )
})
