import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { PlacementInstance } from './instance'
import { anyInstance, anyRequest, instance, need, request } from './placement.arbitrary'
import { type PlacementRequest, readRequest } from './request'
import { judge } from './verdict'

const { free } = instance()
const judged = (of: Partial<PlacementInstance>, change: Partial<PlacementRequest> = {}) =>
  judge(readRequest({ ...request, ...change }), instance(of))
const memberOf = (expression: string) => ({ constraints: [{ type: 'memberOf', expression }] })

describe('a container instance takes no task', () => {
  it.each<[why: string, of: Partial<PlacementInstance>, change: Partial<PlacementRequest>, lack: object]>([
    ['while it drains', { status: 'DRAINING' }, {}, { code: 'status', status: 'DRAINING' }],
    ['of EC2 when it is external', { ec2InstanceId: 'mi-1' }, {}, { code: 'launchType', isExternal: true }],
    ['of EXTERNAL when it is EC2', {}, { launchType: 'EXTERNAL' }, { code: 'launchType', isExternal: false }],
    ['of another capacity provider', {}, { capacityProviders: ['asg'] }, { code: 'capacityProvider', name: null }],
    ['while its agent is gone', { agentConnected: false }, {}, { code: 'agent' }],
    [
      'that needs an attribute which it has not',
      {},
      { requiredAttributes: [{ name: 'rack' }, { name: 'stack', value: 'test' }, { name: 'stack' }] },
      { code: 'attribute', names: ['rack', 'stack=test'] },
    ],
    [
      'whose memberOf excludes it',
      {},
      memberOf('attribute:stack == test'),
      { code: 'constraint', expressions: ['attribute:stack == test'] },
    ],
    [
      'of a group that has one there already, under distinctInstance',
      {},
      { constraints: [{ type: 'distinctInstance' }] },
      { code: 'distinct', group: 'service:web' },
    ],
    [
      'that needs 89 MiB more',
      {},
      { need: { ...need, memoryMiB: 2_089 } },
      { code: 'memory', needed: 2_089, free: 2_000, short: 89 },
    ],
    [
      'that needs more CPU',
      {},
      { need: { ...need, cpuUnits: 1_025 } },
      { code: 'cpu', needed: 1_025, free: 1_024, short: 1 },
    ],
    ['that needs a GPU', {}, { need: { ...need, gpuCount: 1 } }, { code: 'gpu', needed: 1, free: 0, short: 1 }],
    [
      'that needs a port which is taken',
      { free: { ...free, takenUdpPorts: [53] } },
      { need: { ...need, tcpPorts: [22, 80], udpPorts: [53] } },
      {
        code: 'port',
        ports: [
          { port: 22, protocol: 'tcp' },
          { port: 53, protocol: 'udp' },
        ],
      },
    ],
  ])('%s', (_why, of, change, lack) => {
    expect(judged(of, change)).toMatchObject({ state: 'lacks', lacks: [lack] })
  })
})

describe('what ECS does not tell', () => {
  it.each<[what: string, of: Partial<PlacementInstance>, change: Partial<PlacementRequest>]>([
    ['free memory', { free: { ...free, memoryMiB: null } }, {}],
    ['free CPU', { free: { ...free, cpuUnits: null } }, {}],
    ['taken ports', { free: { ...free, takenTcpPorts: null } }, { need: { ...need, tcpPorts: [80] } }],
    ['the agent', { agentConnected: null }, {}],
    ['the tasks on it', { groups: null }, { constraints: [{ type: 'distinctInstance' }] }],
    ['the tasks on it', { groups: null }, memberOf('task:group == service:web')],
  ])('%s: makes no room and no lack', (_what, of, change) => {
    expect(judged(of, change)).toMatchObject({ state: 'untold', lacks: [] })
  })

  test('matters only where it decides', () => {
    const unsure = { free: { ...free, cpuUnits: null, takenTcpPorts: null } }
    expect(judged(unsure, { need: { ...need, cpuUnits: 0 } }).state).toBe('fits')
    expect(judged({ ...unsure, status: 'DRAINING' }).state).toBe('lacks')
  })

  test('a constraint that nobody understands is named, and restricts nothing', () => {
    expect(judged({}, memberOf('phase of the moon'))).toMatchObject({
      state: 'fits',
      doubts: [{ code: 'expression', expression: 'phase of the moon' }],
    })
  })

  test('a type of constraint that nobody knows is named too', () => {
    expect(judged({}, { constraints: [{ type: 'sameRack', expression: 'r1' }] })).toMatchObject({
      state: 'fits',
      doubts: [{ code: 'expression', expression: 'sameRack r1' }],
    })
  })

  test('network interfaces are named where a task takes one', () => {
    expect(judged({}, { need: { ...need, hasInterface: true } })).toMatchObject({
      state: 'fits',
      doubts: [{ code: 'interface' }],
    })
  })
})

test('a task fits exactly where nothing is lacking and nothing that decides is untold', () => {
  fc.assert(
    fc.property(anyRequest, anyInstance, (wanted, of) => {
      const { state, lacks, doubts } = judge(readRequest(wanted), of)
      const isUntold = doubts.some(({ code }) => code.startsWith('untold'))
      expect(state === 'lacks').toBe(lacks.length > 0)
      expect(state === 'fits').toBe(lacks.length === 0 && !isUntold)
      expect(new Set(lacks.map(({ code }) => code)).size).toBe(lacks.length)
      for (const lack of lacks) if ('short' in lack) expect(lack.free + lack.short).toBe(lack.needed)
    }),
  )
})
