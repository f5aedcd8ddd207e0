import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { miniBand } from './mini-band'

const range = (reservedMiB: number, limitMiB: number | null, taskMiB: number | null) => ({
  reservedMiB,
  limitMiB,
  taskMiB,
})

describe('a small bar', () => {
  test.each([
    [
      'a hard limit has a bracket',
      range(2048, 3072, 4096),
      { solidPercent: 50, burstPercent: 75, limitPercent: 75, isOpen: false },
    ],
    [
      'without one it is open to the task size',
      range(1024, null, 4096),
      { solidPercent: 25, burstPercent: 100, limitPercent: null, isOpen: true },
    ],
    [
      'without a task size it is open to the end',
      range(1024, null, null),
      { solidPercent: 80, burstPercent: 100, limitPercent: null, isOpen: true },
    ],
    [
      'a limit below the reservation cannot be',
      range(2048, 1024, 4096),
      { solidPercent: 25, burstPercent: 50, limitPercent: 25, isInvalid: true },
    ],
  ])('%s', (_, input, expected) => {
    expect(miniBand(input)).toMatchObject(expected)
  })
  test('bars that share a domain are to the same scale', () => {
    expect(miniBand(range(1024, 1024, null), 4096)).toMatchObject({ solidPercent: 25, limitPercent: 25 })
  })
  test('nothing reserved and nothing known draws nothing', () => {
    expect(miniBand(range(0, null, null))).toBeNull()
  })
  test('no numbers leave the bar', () => {
    const size = fc.oneof(fc.double(), fc.integer())
    fc.assert(
      fc.property(size, fc.option(size), fc.option(size), (reserved, limit, task) => {
        const band = miniBand(range(reserved, limit, task))
        if (band === null) return true
        return band.solidPercent >= 0 && band.solidPercent <= band.burstPercent && band.burstPercent <= 100
      }),
      { numRuns: 10_000 },
    )
  })
})
