import { describe, expect, test } from 'vitest'
import { compiledMessages, messageEntries } from '@/lib/messages/compile'
import { translator } from '@/lib/messages/translate'
import { at, deploymentFacts, eventFacts, stopFacts } from '@/lib/testing/service-facts'
import { type Change, type ChangedService, changes } from './change'

const t = translator('en', compiledMessages('en'))

function changed(change: Partial<ChangedService>): ChangedService {
  return {
    cluster: 'shop-prod',
    service: 'checkout',
    createdAt: null,
    createdBy: null,
    deployments: [],
    events: [],
    stops: [],
    ...change,
  }
}

const told = (all: readonly Change[]) =>
  all.map(({ at, sentence, verbatim }) => [at, sentence ? t(sentence.key, sentence.values) : verbatim])
const old = deploymentFacts({ status: 'ACTIVE', revision: 87, createdAt: at(-900), updatedAt: at(-890) })
const rolling = deploymentFacts({ rolloutState: 'IN_PROGRESS', createdAt: at(10), updatedAt: at(30), runningCount: 1 })

describe('changes', () => {
  test.each<[string, Partial<ChangedService>, [string, string][]]>([
    [
      'a rollout under way stands at its start, with what it replaces and how far it is',
      { deployments: [rolling, old] },
      [
        [at(10), 'Deploying :87 → :88, 1 of 4 running'],
        [at(-890), ':87 deployed, 4 of 4 running'],
      ],
    ],
    ['a first rollout replaces nothing', { deployments: [rolling] }, [[at(10), 'Deploying :88, 1 of 4 running']]],
    [
      'a deployment that was given up stands at its end',
      { deployments: [deploymentFacts({ rolloutState: 'FAILED' })] },
      [[at(5), 'Deployment of :88 failed']],
    ],
    [
      'other controllers tell no state of the rollout',
      { deployments: [deploymentFacts({ rolloutState: null })] },
      [[at(0), 'Deployment of :88 started']],
    ],
    [
      'a service, and who created it',
      { createdAt: at(1), createdBy: 'arn:aws:iam::012345678910:role/ci-deploy' },
      [[at(1), 'Service created by ci-deploy']],
    ],
    [
      'an event that a rule knows, and one that none knows, in its own words',
      {
        events: [
          eventFacts({ at: at(3), kind: null, condition: 'note', message: '(service checkout) did a new thing.' }),
          eventFacts({ at: at(2), kind: 'throttled', condition: 'degraded' }),
        ],
      },
      [
        [at(3), '(service checkout) did a new thing.'],
        [at(2), 'AWS throttles this service’s operations and tries again later'],
      ],
    ],
    [
      'a task that stopped, with its cause',
      { stops: [stopFacts()] },
      [[at(28), 'app ran out of memory and was killed at its limit of 3072 MiB']],
    ],
    ['what has no time is no change', { deployments: [deploymentFacts({ createdAt: null, updatedAt: null })] }, []],
  ])('%s', (_name, service, expected) => {
    expect(told(changes([changed(service)]))).toEqual(expected)
  })

  test('the newest stand first, whatever they are of', () => {
    const all = changes(
      [
        changed({ events: [eventFacts({ at: at(7) })] }),
        changed({ service: 'cart', stops: [stopFacts({ at: at(9) })] }),
      ],
      [{ cluster: 'batch', instance: 'i-0a1f', registeredAt: at(8) }],
    )
    expect(all.map(({ kind, at: time }) => [kind, time])).toEqual([
      ['stop', at(9)],
      ['instance', at(8)],
      ['event', at(7)],
    ])
  })

  test('what is told again and again stands once, at its newest, with its count', () => {
    const kills = [30, 28, 26].map((minute) => stopFacts({ at: at(minute), task: `task-${minute}` }))
    const [change, ...others] = changes([changed({ stops: kills })])
    expect(others).toEqual([])
    expect(change).toMatchObject({ at: at(30), count: 3, target: { kind: 'task', task: 'task-30' } })
  })

  test('the same of two services, and two rollouts of one service, are different things', () => {
    const both = [changed({ stops: [stopFacts()] }), changed({ service: 'cart', stops: [stopFacts()] })]
    expect(changes(both)).toHaveLength(2)
    expect(changes([changed({ deployments: [rolling, { ...rolling, createdAt: at(20) }] })])).toHaveLength(2)
  })

  test.each([
    ['steadyState', true],
    ['startedTasks', true],
    ['deregisteredTargets', true],
    ['placementMemory', false],
    ['rollingBack', false],
    [null, false],
  ])('an event %s is routine: %s', (kind, isRoutine) => {
    expect(changes([changed({ events: [eventFacts({ kind })] })])[0]?.isRoutine).toBe(isRoutine)
  })

  test('every sentence exists in the messages', () => {
    const keys = new Set(messageEntries('en').map(([key]) => key))
    const all = changes(
      [
        changed({
          createdAt: at(0),
          deployments: (['IN_PROGRESS', 'COMPLETED', 'FAILED', null] as const).map((rolloutState, index) =>
            deploymentFacts({ rolloutState, createdAt: at(index), updatedAt: at(index) }),
          ),
        }),
      ],
      [{ cluster: 'batch', instance: 'i-0a1f', registeredAt: at(8) }],
    )
    expect(all.map(({ sentence }) => sentence?.key ?? '').filter((key) => !keys.has(key))).toEqual([])
  })
})
