import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EcsAction } from '@/lib/aws/call'
import { Problem, type ProblemCode } from '@/lib/problem'
import { FakeClock, settle } from '@/lib/testing/fake-clock'
import { Pacer, type Priority } from './pace'
import { categoryOf, limitOf } from './throttle-category'
import { TokenBucket } from './token-bucket'

const latencyMs = 40

/** One of AWS's buckets as the account sees it: refuses when it is empty. */
class AwsBucket {
  readonly #clock: FakeClock
  readonly sentAt: number[] = []
  readonly refusedAt: number[] = []
  #tokens: number
  #countedAt: number
  isStorming = false

  constructor(
    clock: FakeClock,
    readonly max = 100,
    readonly refillPerSecond = 20,
  ) {
    this.#clock = clock
    this.#tokens = max
    this.#countedAt = clock.now()
  }

  take(): boolean {
    const now = this.#clock.now()
    this.#tokens = Math.min(this.max, this.#tokens + ((now - this.#countedAt) * this.refillPerSecond) / 1000)
    this.#countedAt = now
    if (this.isStorming || this.#tokens < 1) return false
    this.#tokens -= 1
    return true
  }

  /** Our call: answered or refused after the latency. */
  send = (): Promise<string> => {
    this.sentAt.push(this.#clock.now())
    const isTaken = this.take()
    if (!isTaken) this.refusedAt.push(this.#clock.now())
    return new Promise((resolve, reject) => {
      this.#clock.after(latencyMs, () => (isTaken ? resolve('done') : reject(new Problem({ code: 'throttled' }))))
    })
  }
}

type World = { clock: FakeClock; pacer: Pacer; aws: AwsBucket; done: string[] }

function world(share: number): World {
  const clock = new FakeClock()
  return { clock, pacer: new Pacer({ share, clock, random: () => 0.5 }), aws: new AwsBucket(clock), done: [] }
}

function ask(
  { pacer, aws, done }: World,
  name = '',
  priority: Priority = 'viewed',
  action: EcsAction = 'DescribeTasks',
) {
  const answer = pacer.run({ action, priority: () => priority, send: aws.send })
  answer.then(
    () => done.push(name),
    () => done.push(`failed ${name}`),
  )
  return answer
}

function askMany(at: World, count: number, priority: Priority = 'viewed') {
  for (let index = 0; index < count; index += 1) void ask(at, `${priority} ${index}`, priority)
}

describe('the pace of calls', () => {
  it('never sends more than its share of the burst and the refill, in any window', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.array(fc.record({ afterMs: fc.nat(4_000), count: fc.nat(120) }), { minLength: 1, maxLength: 6 }),
        async (share, demands) => {
          const at = world(share)
          for (const { afterMs, count } of demands) {
            await at.clock.advance(afterMs)
            askMany(at, count)
          }
          await at.clock.advance(15_000)
          const { max, refillPerSecond } = limitOf.clusterResourceRead
          const burst = Math.max(1, max * share)
          at.aws.sentAt.forEach((from, first) => {
            at.aws.sentAt.slice(first).forEach((to, index) => {
              expect(index + 1).toBeLessThanOrEqual(burst + (refillPerSecond * share * (to - from)) / 1000 + 1e-6)
            })
          })
          expect(at.aws.refusedAt).toEqual([])
        },
      ),
      { numRuns: 15 },
    )
  })

  it('uses its whole share: 500 calls at half of it take (500 − 50) / 10 seconds', async () => {
    const at = world(0.5)
    askMany(at, 500)
    await at.clock.advance(44_500)
    expect(at.done.length).toBeLessThan(500)
    await at.clock.advance(1_000)
    expect(at.done).toHaveLength(500)
  })

  it('keeps at most 16 calls of a category under way', async () => {
    const at = world(1)
    askMany(at, 60)
    await settle()
    expect(at.aws.sentAt).toHaveLength(16)
  })

  it('gives each category its own bucket and queue', async () => {
    const at = world(0.5)
    askMany(at, 200)
    await at.clock.advance(1_000)
    void ask(at, 'cluster', 'sweep', 'DescribeClusters')
    await at.clock.advance(latencyMs)
    expect(at.done).toContain('cluster')
  })

  it('lets viewers go before what changed, and that before the sweep', async () => {
    const at = world(0.5)
    askMany(at, 60)
    void ask(at, 'sweep', 'sweep')
    void ask(at, 'changed', 'changed')
    void ask(at, 'viewed', 'viewed')
    await at.clock.advance(30_000)
    expect(at.done.slice(-3)).toEqual(['viewed', 'changed', 'sweep'])
  })

  it('leaves half of the burst of a sweep to viewers', async () => {
    const at = world(0.5)
    askMany(at, 400, 'sweep')
    await at.clock.advance(10_000)
    const sentBefore = at.aws.sentAt.length
    askMany(at, 25, 'viewed')
    await at.clock.advance(2 * latencyMs)
    expect(at.aws.sentAt.length - sentBefore).toBeGreaterThanOrEqual(25)
    expect(at.done.filter((name) => name.startsWith('viewed'))).toHaveLength(25)
  })

  it('does not let a viewer who tries again wait for a sweep that saves up tokens', async () => {
    const at = world(0.5)
    askMany(at, 400, 'sweep')
    await at.clock.advance(20_000)
    let triedCount = 0
    const send = () => {
      triedCount += 1
      return triedCount === 1 ? Promise.reject(new Problem({ code: 'unreachable' })) : Promise.resolve('done')
    }
    const answer = at.pacer.run({ action: 'ListTasks', priority: () => 'viewed', send })
    await at.clock.advance(200)
    expect(await Promise.race([answer, settle()])).toBe('done')
  })

  it('moves a sweep up that somebody begins to look at', async () => {
    const at = world(0.5)
    askMany(at, 300, 'sweep')
    let priority: Priority = 'sweep'
    const answer = at.pacer.run({ action: 'DescribeTasks', priority: () => priority, send: at.aws.send })
    void answer.then(() => at.done.push('looked at'))
    await at.clock.advance(2_000)
    expect(at.done).not.toContain('looked at')
    priority = 'viewed'
    await at.clock.advance(1_000)
    expect(at.done).toContain('looked at')
  })
})

describe('when ECS throttles', () => {
  it('tries at most once a second during a storm and is back to its rate within 5 seconds after it', async () => {
    const at = world(0.5)
    at.aws.isStorming = true
    askMany(at, 1)
    await at.clock.advance(5_000)
    const before = at.aws.sentAt.length
    for (let second = 0; second < 60; second += 1) {
      askMany(at, 20)
      await at.clock.advance(1_000)
    }
    expect(at.aws.sentAt.length - before).toBeLessThanOrEqual(60)
    at.aws.isStorming = false
    await at.clock.advance(5_000)
    const calm = at.aws.sentAt.length
    await at.clock.advance(5_000)
    expect(at.aws.sentAt.length - calm).toBeGreaterThanOrEqual(48)
  })

  it('halves its rate once for all calls that were under way together', () => {
    const bucket = new TokenBucket({ max: 50, refillPerSecond: 10 }, 0)
    for (let call = 0; call < 16; call += 1) bucket.take(0)
    for (let call = 0; call < 16; call += 1) bucket.throttled(40, 0)
    expect(bucket.waitMs(40)).toBe(200)
  })

  it('forgets it after ten seconds without a call', () => {
    const bucket = new TokenBucket({ max: 50, refillPerSecond: 10 }, 0)
    for (let at = 0; at < 10_000; at += 1_000) bucket.throttled(at, at)
    expect(bucket.waitMs(9_000)).toBe(2_000)
    expect(bucket.take(19_001)).toBe(true)
    expect(Array.from({ length: 49 }, () => bucket.take(19_001))).not.toContain(false)
    expect(bucket.waitMs(19_001)).toBe(100)
  })

  it('is not held up when the clock of the computer is set back', async () => {
    const bucket = new TokenBucket({ max: 50, refillPerSecond: 10 }, 3_600_000)
    bucket.throttled(3_600_000, 3_600_000)
    expect(bucket.waitMs(0)).toBe(100)
  })

  it.each([0.5, 1])(
    'at a share of %f leaves another client that takes four fifths of the bucket 95 of 100 calls',
    async (share) => {
      const at = world(share)
      askMany(at, 3_000)
      let refusedCount = 0
      let luck = 42
      const seconds = 120
      for (let tick = 0; tick < seconds * 16; tick += 1) {
        // another client does not keep our beat
        luck = (luck * 48_271) % 2_147_483_647
        await at.clock.advance((125 * luck) / 2_147_483_647)
        if (!at.aws.take()) refusedCount += 1
      }
      expect(refusedCount / (seconds * 16)).toBeLessThanOrEqual(0.05)
      expect(at.done.filter((name) => name.startsWith('failed'))).toEqual([])
      expect(at.done.length).toBeGreaterThan(100)
    },
  )
})

describe('trying again', () => {
  const failing = (code: ProblemCode, times: number) => {
    let failedCount = 0
    return async () => {
      if (failedCount === times) return 'done'
      failedCount += 1
      throw new Problem({ code })
    }
  }

  it.each<[ProblemCode, number, boolean]>([
    ['unreachable', 2, true],
    ['unreachable', 3, false],
    ['badAnswer', 2, true],
    ['throttled', 7, true],
    ['throttled', 8, false],
    ['accessDenied', 1, false],
    ['notFound', 1, false],
  ])('after %s %i times in a row ends well: %s', async (code, times, isWell) => {
    const clock = new FakeClock()
    const pacer = new Pacer({ share: 0.5, clock, random: () => 0.5 })
    const setbacks: ProblemCode[] = []
    const answer = pacer.run({
      action: 'ListTasks',
      priority: () => 'viewed',
      send: failing(code, times),
      onSetback: (problem) => setbacks.push(problem.facts.code),
    })
    const outcome = answer.then(
      (value) => value,
      (error: Problem) => error.facts.code,
    )
    await clock.advance(60_000)
    expect(await outcome).toBe(isWell ? 'done' : code)
    expect(setbacks).toHaveLength(isWell ? times : times - 1)
  })

  it('waits a random part of a doubling time, so that many do not come back at once', async () => {
    const clock = new FakeClock()
    const sentAt: number[] = []
    const pacer = new Pacer({ share: 1, clock, random: () => 0.999 })
    const send = async () => {
      sentAt.push(clock.now())
      throw new Problem({ code: 'unreachable' })
    }
    pacer.run({ action: 'ListTasks', priority: () => 'viewed', send }).catch(() => {})
    await clock.advance(10_000)
    const waits = sentAt.slice(1).map((at, index) => at - (sentAt[index] ?? 0))
    expect(waits.map((wait) => Math.round(wait / 100) * 100)).toEqual([400, 800])
  })
})

it('knows the category of every action that ecscope calls', () => {
  expect(Object.keys(categoryOf).every((action) => /^(List|Describe)/.test(action))).toBe(true)
})
