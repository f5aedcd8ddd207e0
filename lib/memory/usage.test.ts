import { describe, expect, test } from 'vitest'
import { taskMemory } from './limits'
import { isNearLimit, limitShare, usageOf } from './usage'

const container = (settings: object) => {
  const [first] = taskMemory({ launchType: 'FARGATE', memory: 4096, containerDefinitions: [settings] }).containers
  if (!first) throw new Error('no container')
  return first
}

describe('usage of a container', () => {
  const marks = { nowMiB: 2310, p99MiB: 2604 }
  test('is found by its name alone', () => {
    const usage = { task: null, containers: { app: marks } }
    expect(usageOf(usage, 'app')).toEqual(marks)
    expect(usageOf(usage, 'envoy')).toBeNull()
    expect(usageOf(usage, 'constructor')).toBeNull()
    expect(usageOf(null, 'app')).toBeNull()
  })
  test('that was not measured is none, never zero', () => {
    const usage = {
      task: null,
      containers: { app: { nowMiB: null, p99MiB: Number.NaN }, log: { nowMiB: 0, p99MiB: null } },
    }
    expect(usageOf(usage, 'app')).toBeNull()
    expect(usageOf(usage, 'log')).toEqual({ nowMiB: 0, p99MiB: null })
  })
  test('that no machine can have is none', () => {
    const usage = { task: null, containers: { app: { nowMiB: -1, p99MiB: 1e308 } } }
    expect(usageOf(usage, 'app')).toBeNull()
  })
  test.each([
    [{ memory: 3072 }, 2764, false],
    [{ memory: 3072 }, 2765, true],
    [{ memory: 3072 }, null, false],
    [{}, 4096, false],
  ])('of %j is near the hard limit with a p99 of %s: %s', (settings, p99MiB, isNear) => {
    expect(isNearLimit(container(settings), { nowMiB: null, p99MiB })).toBe(isNear)
  })
  test("is a share of the container's own limit, not of the task", () => {
    expect(limitShare(container({ memory: 2048 }), { nowMiB: null, p99MiB: 1024 })).toBe(0.5)
    expect(limitShare(container({}), { nowMiB: null, p99MiB: 1024 })).toBeNull()
  })
})
