import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Advice, adviceFor } from './advice'
import type { PlacementInstance } from './instance'
import { anyInstance, anyRequest, instance, need, request } from './placement.arbitrary'
import { type PlacementRequest, readRequest } from './request'
import { countByMemory, withMemory } from './room'
import { judge } from './verdict'

const piece = (id: string, memoryMiB: number, change: Partial<PlacementInstance> = {}) =>
  instance({ id, free: { ...instance().free, cpuUnits: 8_192, memoryMiB }, ...change })
const large = { ...request, need: { ...need, memoryMiB: 6_144 } }

function advise(wanted: PlacementRequest, instances: readonly PlacementInstance[], count = 1): readonly Advice[] {
  const read = readRequest(wanted)
  const empty = [{ instanceType: 'm6i.2xlarge', instance: piece('empty', 31_783) }]
  return adviceFor(
    wanted,
    instances.map((each) => judge(read, each)),
    { wanted: count, empty },
  )
}

describe('what would help', () => {
  test('two tasks of 6144 MiB that find pieces of 6055 and 5363: ask for 5120', () => {
    const all = [piece('a', 5_363), piece('b', 6_055), piece('c', 7_079, { status: 'DRAINING' })]
    expect(advise(large, all, 2)).toEqual([
      { code: 'lowerMemory', toMiB: 5_120, byMiB: 1_024, count: 2, instances: ['a', 'b'] },
      { code: 'freeMemory', instance: 'b', shortMiB: 89 },
      { code: 'activate', status: 'DRAINING', instances: ['c'] },
      {
        code: 'addInstance',
        memoryMiB: 6_144,
        cpuUnits: 256,
        gpuCount: 0,
        like: { instanceType: 'm6i.2xlarge', count: 5 },
      },
    ])
  })

  test.each<[string, PlacementRequest, Partial<PlacementInstance>, Partial<Advice>]>([
    [
      'a port',
      { ...request, need: { ...need, tcpPorts: [8_080] } },
      { free: { ...instance().free, takenTcpPorts: [8_080] } },
      { code: 'freePort' },
    ],
    ['the agent', request, { agentConnected: false }, { code: 'reconnect', instances: ['one'] }],
    [
      'an attribute',
      { ...request, requiredAttributes: [{ name: 'rack' }] },
      {},
      { code: 'attribute', names: ['rack'] },
    ],
    [
      'a constraint',
      { ...request, constraints: [{ type: 'memberOf', expression: 'attribute:rack exists' }] },
      {},
      { code: 'constraint', expressions: ['attribute:rack exists'] },
    ],
    ['its own group', { ...request, constraints: [{ type: 'distinctInstance' }] }, {}, { code: 'distinct' }],
    ['CPU', { ...request, need: { ...need, cpuUnits: 2_000 } }, {}, { code: 'lowerCpu', toUnits: 1_024, byUnits: 976 }],
    [
      'the capacity provider',
      { ...request, capacityProviders: ['asg'] },
      { capacityProviderName: 'other' },
      { code: 'otherProvider', names: ['other'] },
    ],
  ])('names %s where it is all that an instance lacks', (_what, wanted, change, advice) => {
    expect(advise(wanted, [instance(change)])).toMatchObject([advice, { code: 'addInstance' }])
  })

  test('is only another instance where each lacks two things', () => {
    expect(advise(large, [instance({ agentConnected: false })])).toMatchObject([{ code: 'addInstance' }])
    expect(advise(large, [])).toMatchObject([{ code: 'addInstance' }])
  })

  test('is no other instance for a port that each keeps for itself', () => {
    const advice = advise({ ...request, need: { ...need, tcpPorts: [22] } }, [instance()])
    expect(advice.map(({ code }) => code)).toEqual(['freePort'])
  })

  test('is nothing where the task fits', () => {
    expect(advise(request, [instance()])).toEqual([])
  })

  test('a smaller amount of memory that is advised has room for as many as it says', () => {
    fc.assert(
      fc.property(
        anyRequest,
        fc.array(anyInstance, { maxLength: 4 }),
        fc.integer({ min: 1, max: 5 }),
        (wanted, all, count) => {
          for (const advice of advise(wanted, all, count)) {
            if (advice.code !== 'lowerMemory') continue
            expect(advice.toMiB).toBeLessThan(wanted.need.memoryMiB)
            expect(advice.count).toBeGreaterThan(0)
            expect(advice.count).toBe(countByMemory(wanted, all)(advice.toMiB))
            expect(advice.instances.length).toBeGreaterThan(0)
            const smaller = readRequest(withMemory(wanted, advice.toMiB))
            expect(all.some((each) => judge(smaller, each).state === 'fits')).toBe(true)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
