import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { circuitBreakerThreshold, healthyFloor, taskCeiling } from './deployment'

describe('the circuit breaker threshold', () => {
  test.each([
    [1, 3],
    [6, 3],
    [7, 4],
    [25, 13],
    [399, 200],
    [400, 200],
    [5_000, 200],
  ])('of %i desired tasks is %i failures in a row', (desiredCount, threshold) => {
    expect(circuitBreakerThreshold(desiredCount)).toBe(threshold)
  })

  it('follows the service where it says otherwise', () => {
    expect(circuitBreakerThreshold(100, { type: 'COUNT', value: 7 })).toBe(7)
    expect(circuitBreakerThreshold(1_000, { type: 'UNBOUNDED_PERCENT', value: 50 })).toBe(500)
    expect(circuitBreakerThreshold(100, { type: 'BOUNDED_PERCENT', value: 10 })).toBe(10)
  })
})

describe('the room that a rolling deployment has', () => {
  test.each([
    { desired: 4, minimum: 50, maximum: 150, floor: 2, ceiling: 6 },
    { desired: 3, minimum: 50, maximum: 150, floor: 2, ceiling: 4 },
    { desired: 1, minimum: 50, maximum: 150, floor: 1, ceiling: 1 },
    { desired: 1, minimum: 0, maximum: 100, floor: 0, ceiling: 1 },
  ])(
    'is $floor to $ceiling of $desired at $minimum/$maximum percent',
    ({ desired, minimum, maximum, floor, ceiling }) => {
      expect(healthyFloor(desired, minimum)).toBe(floor)
      expect(taskCeiling(desired, maximum)).toBe(ceiling)
    },
  )

  it('always includes the desired count', () => {
    fc.assert(
      fc.property(
        fc.nat(5_000),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 100, max: 200 }),
        (desired, low, high) => {
          expect(healthyFloor(desired, low)).toBeLessThanOrEqual(desired)
          expect(taskCeiling(desired, high)).toBeGreaterThanOrEqual(desired)
        },
      ),
    )
  })
})
