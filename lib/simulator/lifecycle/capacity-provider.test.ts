import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextCapacityProvider } from './capacity-provider'

type Strategy = Parameters<typeof nextCapacityProvider>[0]

function split(strategy: Strategy, taskCount: number): Record<string, number> {
  const counts = new Map<string, number>()
  for (let task = 0; task < taskCount; task++) {
    const provider = nextCapacityProvider(strategy, counts) ?? 'none'
    counts.set(provider, (counts.get(provider) ?? 0) + 1)
  }
  return Object.fromEntries(counts)
}

describe('a capacity provider strategy', () => {
  it.each([
    {
      strategy: [
        { capacityProvider: 'FARGATE', weight: 80 },
        { capacityProvider: 'FARGATE_SPOT', weight: 20 },
      ],
      taskCount: 10,
      expected: { FARGATE: 8, FARGATE_SPOT: 2 },
    },
    {
      strategy: [
        { capacityProvider: 'FARGATE', base: 2, weight: 1 },
        { capacityProvider: 'FARGATE_SPOT', weight: 3 },
      ],
      taskCount: 10,
      expected: { FARGATE: 4, FARGATE_SPOT: 6 },
    },
    {
      strategy: [
        { capacityProvider: 'FARGATE', base: 1, weight: 0 },
        { capacityProvider: 'FARGATE_SPOT', weight: 1 },
      ],
      taskCount: 5,
      expected: { FARGATE: 1, FARGATE_SPOT: 4 },
    },
    { strategy: [{ capacityProvider: 'asg' }], taskCount: 3, expected: { asg: 3 } },
  ])('splits $taskCount tasks into $expected', ({ strategy, taskCount, expected }) => {
    expect(split(strategy, taskCount)).toEqual(expected)
  })

  it('keeps every provider within one task of its weight', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 4 }),
        fc.nat(60),
        (weights, taskCount) => {
          const strategy = weights.map((weight, index) => ({ capacityProvider: `p${index}`, weight }))
          const total = weights.reduce((sum, weight) => sum + weight, 0)
          const counts = split(strategy, taskCount)
          for (const { capacityProvider, weight } of strategy)
            expect(Math.abs((counts[capacityProvider] ?? 0) - (taskCount * weight) / total)).toBeLessThan(
              weights.length,
            )
        },
      ),
    )
  })
})
