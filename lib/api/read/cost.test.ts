import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { readFrom, testScope } from '@/lib/testing/account'
import { readUntil } from '@/lib/testing/read-until'
import { startSimulator, type TestSimulator } from '@/lib/testing/simulator'
import type { View } from '@/lib/views/view'
import { readComparison, readDefinitionDiff } from './comparison'
import { readPlacement } from './placement'
import { readSearch } from './search'
import { readDefinition } from './task-definition'

let simulator: TestSimulator

beforeAll(async () => {
  simulator = await startSimulator({ world: 'demo' })
})

afterAll(() => simulator.close())

// Nothing grows old: what is asked again is asked for another reason.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})

afterEach(() => {
  vi.useRealTimers()
})

const batch = { ...testScope, cluster: 'batch-ec2' }
const checkout = { ...testScope, family: 'checkout' }
const pair = { ...checkout, from: '140', to: '141' }

const screens: Readonly<Record<string, () => Promise<View<unknown>>>> = {
  placement: () => readPlacement({ ...batch, place: null }),
  'placement of a chosen revision': () => readPlacement({ ...batch, place: 'checkout:141' }),
  comparison: () => readComparison(pair),
  'lines of a comparison': () => readDefinitionDiff(pair),
  definition: () => readDefinition({ ...checkout, revision: 141 }),
  search: () => readSearch('checkout:'),
}

const isWhole = ({ data, notices }: View<unknown>) =>
  notices.length === 0 && ((data as { unread?: readonly unknown[] }).unread ?? []).length === 0

/** How many calls so many viewers cost who look at a screen at once until nothing is missing on it, and then once more. */
async function callsOf(look: () => Promise<View<unknown>>, viewers: number): Promise<number> {
  readFrom(simulator.url)
  const before = simulator.simulation.calls.summary().count
  const everyone = Array.from({ length: viewers }, () => readUntil(look, isWhole))
  for (const view of await Promise.all(everyone)) expect(isWhole(view)).toBe(true)
  await Promise.all(Array.from({ length: viewers }, look))
  return simulator.simulation.calls.summary().count - before
}

test.each(Object.entries(screens))(
  'ten viewers of the %s cost what one costs',
  { timeout: 60_000 },
  async (_, look) => {
    const ofOne = await callsOf(look, 1)
    expect(ofOne).toBeGreaterThan(0)
    expect(await callsOf(look, 10)).toBe(ofOne)
  },
)
