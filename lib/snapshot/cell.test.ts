import { beforeEach, describe, expect, it } from 'vitest'
import { Problem } from '@/lib/problem'
import { FakeClock, settle } from '@/lib/testing/fake-clock'
import { Cell, type ReadOptions, type Taken } from './cell'
import type { Step } from './flight'
import type { Priority } from './pace'

type Landing = {
  readonly step: Step<string>
  land(value: string): Promise<void>
  crash(problem: Problem): Promise<void>
  setBack(problem: Problem): void
  readonly priority: () => Priority
}

let clock: FakeClock
let cell: Cell<string>
let fetches: Landing[]

beforeEach(() => {
  clock = new FakeClock()
  fetches = []
  let calling: Pick<Landing, 'priority' | 'setBack'>
  cell = new Cell<string>({
    section: 'tasks',
    clock,
    callWith: (priority, setBack) => {
      calling = { priority, setBack }
      return () => Promise.reject(new Error('not called in this test'))
    },
    fetch: (step) =>
      new Promise((resolve, reject) => {
        fetches.push({
          ...calling,
          step,
          land: (value) => settled(() => resolve({ value, notices: [] })),
          crash: (problem) => settled(() => reject(problem)),
        })
      }),
  })
})

function settled(change: () => void): Promise<void> {
  change()
  return settle()
}

/** Begins to read; the outcome is looked at later. */
function reading(options?: ReadOptions) {
  const outcome: { taken?: Taken<string>; error?: unknown } = {}
  cell.read(options).then(
    (taken) => {
      outcome.taken = taken
    },
    (error) => {
      outcome.error = error
    },
  )
  return outcome
}

async function loadedWith(value: string) {
  const first = reading()
  await settle()
  await fetches.at(-1)?.land(value)
  return first
}

const throttled = new Problem({ code: 'throttled', action: 'ecs:ListTasks' })
const denied = new Problem({ code: 'accessDenied', action: 'ecs:ListTasks', awsMessage: 'words' })

describe('a value that somebody reads', () => {
  it('is not fetched before anybody asks', async () => {
    await clock.advance(3_600_000)
    expect(fetches).toHaveLength(0)
  })

  it('is fetched once for 50 who ask together', async () => {
    const readers = Array.from({ length: 50 }, () => reading())
    await settle()
    expect(fetches).toHaveLength(1)
    await fetches[0]?.land('one')
    expect(readers.every(({ taken }) => taken?.value === 'one')).toBe(true)
  })

  it('is given again while it is fresh and fetched again when it is not', async () => {
    await loadedWith('one')
    await clock.advance(2_000)
    expect((await cell.read()).value).toBe('one')
    expect(fetches).toHaveLength(1)
    await clock.advance(1)
    const next = reading()
    await settle()
    expect(fetches).toHaveLength(2)
    await fetches[1]?.land('two')
    expect(next.taken).toEqual({ value: 'two', takenAt: new Date(clock.now()).toISOString(), notices: [] })
  })

  it('was taken when its fetch began', async () => {
    const began = new Date(clock.now()).toISOString()
    const reader = reading()
    await clock.advance(700)
    await fetches[0]?.land('one')
    expect(reader.taken?.takenAt).toBe(began)
  })

  it('stays fresh as long as it took to fetch, so that slow fetches do not chase each other', async () => {
    reading()
    await clock.advance(6_000)
    await fetches[0]?.land('one')
    await clock.advance(6_000)
    expect((await cell.read()).value).toBe('one')
    await clock.advance(1)
    reading()
    await settle()
    expect(fetches).toHaveLength(2)
  })

  it('is wanted more urgently once a viewer joins the sweep', async () => {
    reading({ priority: 'sweep' })
    await settle()
    expect(fetches[0]?.priority()).toBe('sweep')
    reading({ priority: 'viewed' })
    expect(fetches[0]?.priority()).toBe('viewed')
    reading({ priority: 'sweep' })
    expect(fetches[0]?.priority()).toBe('viewed')
  })
})

describe('when news are late or fail', () => {
  it('gives the last good value with its age after the patience is over', async () => {
    await loadedWith('one')
    await clock.advance(10_000)
    const reader = reading({ waitMs: 1_500 })
    await clock.advance(1_499)
    expect(reader.taken).toBeUndefined()
    await clock.advance(1)
    expect(reader.taken).toMatchObject({
      value: 'one',
      notices: [{ code: 'stale', section: 'tasks', values: { ageSeconds: 12, reason: 'loading' } }],
    })
  })

  it('says that ECS throttles when that is why news are late', async () => {
    await loadedWith('one')
    await clock.advance(10_000)
    const reader = reading()
    await settle()
    fetches[1]?.setBack(throttled)
    await clock.advance(1_500)
    expect(reader.taken?.notices).toMatchObject([
      { code: 'stale', action: 'ecs:ListTasks', values: { reason: 'throttled' } },
    ])
  })

  it('gives the last good value with the age and the reason after a failure', async () => {
    await loadedWith('one')
    await clock.advance(30_000)
    const reader = reading()
    await settle()
    await fetches[1]?.crash(denied)
    expect(reader.taken?.value).toBe('one')
    expect(reader.taken?.notices).toEqual([
      {
        code: 'stale',
        section: 'tasks',
        action: 'ecs:ListTasks',
        awsMessage: 'words',
        values: { ageSeconds: 30, reason: 'accessDenied', takenAt: '2026-11-22T00:00:00.000Z' },
      },
    ])
  })

  it('makes nobody wait long for a fetch that is late already or follows a failed one', async () => {
    await loadedWith('one')
    await clock.advance(10_000)
    reading()
    await clock.advance(5_000)
    const late = reading()
    await clock.advance(1)
    expect(late.taken?.value).toBe('one')
    await fetches[1]?.crash(denied)
    await clock.advance(3_000)
    const afterFailure = reading()
    await clock.advance(250)
    expect(afterFailure.taken?.value).toBe('one')
  })

  it('waits a while for what was not looked at for long, unless the reader has no time for it', async () => {
    await loadedWith('one')
    await clock.advance(40_000)
    const patient = reading()
    const hasty = reading({ waitMs: 150, longUnseenWaitMs: 150 })
    await clock.advance(150)
    expect([patient.taken, hasty.taken?.value]).toEqual([undefined, 'one'])
    await clock.advance(2_850)
    expect(patient.taken?.value).toBe('one')
  })

  it('forgets the failure with the next success', async () => {
    await loadedWith('one')
    await clock.advance(30_000)
    reading()
    await settle()
    await fetches[1]?.crash(denied)
    await clock.advance(3_000)
    const reader = reading()
    await settle()
    await fetches[2]?.land('two')
    expect(reader.taken).toMatchObject({ value: 'two', notices: [] })
  })

  it('throws the problem when there is nothing to give, and tells the same to all who ask within 2 seconds', async () => {
    const readers = [reading(), reading()]
    await settle()
    await fetches[0]?.crash(denied)
    expect(readers.map(({ error }) => error)).toEqual([denied, denied])
    await clock.advance(2_000)
    await expect(cell.read()).rejects.toBe(denied)
    expect(fetches).toHaveLength(1)
    await clock.advance(1)
    reading({ maxAgeMs: 600_000 })
    await settle()
    expect(fetches).toHaveLength(2)
  })

  it('says that it is loading when there is nothing yet after the longest wait', async () => {
    const reader = reading({ waitMs: 1_500, firstWaitMs: 8_000 })
    await clock.advance(7_999)
    expect(reader.error).toBeUndefined()
    await clock.advance(1)
    expect(reader.error).toMatchObject({ facts: { code: 'loading', section: 'tasks' } })
  })

  it('throws soon why nothing came when it knows, and gives what came meanwhile at the next look', async () => {
    const reader = reading()
    await settle()
    fetches[0]?.setBack(throttled)
    await clock.advance(2_999)
    expect(reader.error).toBeUndefined()
    await clock.advance(1)
    expect(reader.error).toBe(throttled)
    await fetches[0]?.land('one')
    expect((await cell.read()).value).toBe('one')
  })

  it('does not go on showing what is no longer there', async () => {
    await loadedWith('one')
    await clock.advance(5_000)
    const gone = new Problem({ code: 'notFound', resource: 'shop-prod' })
    const reader = reading()
    await settle()
    await fetches[1]?.crash(gone)
    expect(reader.error).toBe(gone)
    await expect(cell.read()).rejects.toBe(gone)
  })

  it('turns an error that is no Problem into an internal one', async () => {
    const reader = reading()
    await settle()
    await fetches[0]?.crash(new TypeError('ours') as never)
    expect(reader.error).toMatchObject({ facts: { code: 'internal' } })
  })
})

describe('a part of the value', () => {
  const part = { value: 'half', notices: [], loadedCount: 100, totalCount: 250 }

  it('is given with how far it is when the short wait is over', async () => {
    const reader = reading()
    await settle()
    fetches[0]?.step.onPartial(part)
    await clock.advance(1_500)
    expect(reader.taken).toMatchObject({
      value: 'half',
      notices: [{ code: 'loading', section: 'tasks', values: { loadedCount: 100, totalCount: 250 } }],
    })
  })

  it('is given as soon as it is there when that takes longer than the short wait', async () => {
    const reader = reading()
    await clock.advance(3_000)
    expect(reader.taken).toBeUndefined()
    fetches[0]?.step.onPartial(part)
    await settle()
    expect(reader.taken?.value).toBe('half')
  })

  it('is not given when there is a last good value', async () => {
    await loadedWith('whole')
    await clock.advance(5_000)
    const reader = reading()
    await settle()
    fetches[1]?.step.onPartial(part)
    await clock.advance(1_500)
    expect(reader.taken).toMatchObject({ value: 'whole', notices: [{ code: 'stale' }] })
  })

  it('is given with the reason when the rest fails', async () => {
    const reader = reading()
    await settle()
    fetches[0]?.step.onPartial(part)
    await fetches[0]?.crash(denied)
    expect(reader.taken).toMatchObject({
      value: 'half',
      notices: [
        {
          code: 'accessDenied',
          section: 'tasks',
          action: 'ecs:ListTasks',
          values: { loadedCount: 100, totalCount: 250 },
        },
      ],
    })
  })

  it('gives way to the whole as soon as that is there', async () => {
    reading()
    await settle()
    fetches[0]?.step.onPartial(part)
    await clock.advance(1_500)
    const reader = reading()
    await fetches[0]?.land('whole')
    expect(reader.taken).toMatchObject({ value: 'whole', notices: [] })
  })
})
