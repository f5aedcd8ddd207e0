import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compiledMessages, messageEntries } from '@/lib/messages/compile'
import { translator } from '@/lib/messages/translate'
import { at, deploymentFacts, eventFacts, instanceFacts, serviceFacts, stopFacts } from '@/lib/testing/service-facts'
import { attention } from './attention'
import { conditions } from './condition'
import { type Finding, findingCodes, needsAttention } from './finding'
import type { InstanceFacts } from './instance-finding'
import { serviceEventKinds } from './service-event'
import type { ServiceFacts } from './service-facts'
import { stopCodes } from './stop-reason'

const now = at(32)
const t = translator('en', compiledMessages('en'))
const words = ({ title, evidence }: Finding) =>
  [title, ...evidence].map(({ key, values }) => t(key, values)).join(' | ')

function findings(services: readonly Partial<ServiceFacts>[], instances: readonly InstanceFacts[] | null = null) {
  return attention([{ cluster: 'shop-prod', status: 'ACTIVE', services: services.map(serviceFacts), instances }], now)
}

const short = { condition: 'degraded', desiredCount: 12, runningCount: 10 } as const
const rolling = (change: Parameters<typeof deploymentFacts>[0] = {}) =>
  deploymentFacts({ rolloutState: 'IN_PROGRESS', runningCount: 1, failedTasks: 2, createdAt: at(10), ...change })
const old = deploymentFacts({ status: 'ACTIVE', revision: 87, createdAt: at(-600), runningCount: 4 })
const failing = { condition: 'failing', runningCount: 1, deployments: [rolling()] } as const
const noMemory = eventFacts({ kind: 'placementMemory', condition: 'degraded', values: { instance: '4f1c' } })
const imageGone = stopFacts({
  code: 'imageMissing',
  values: { image: '012345678910.dkr.ecr.ap-northeast-1.amazonaws.com/search:v2.9' },
  reason: 'CannotPullContainerError: not found',
})

describe('one service', () => {
  test.each<[string, Partial<ServiceFacts>, readonly InstanceFacts[], string, string, string | null]>([
    [
      'a rollout whose tasks run out of memory names the container, the limit and the failures left',
      { ...failing, breaker: { rollback: true, failuresLeft: 3 }, stops: [stopFacts()] },
      [],
      'outOfMemory',
      'app runs out of memory and is killed | Needs more than its 3072 MiB limit, exit 137. | Rolls back after 3 more failures.',
      at(10),
    ],
    [
      'a breaker without rollback stops the deployment',
      { ...failing, breaker: { rollback: false, failuresLeft: 1 }, stops: [stopFacts()] },
      [],
      'outOfMemory',
      'app runs out of memory and is killed | Needs more than its 3072 MiB limit, exit 137. | Stops after 1 more failure.',
      at(10),
    ],
    [
      'a memory limit that nobody told is not made up',
      {
        ...failing,
        stops: [stopFacts({ values: { container: 'unknown', exitCode: 'unknown', limitMiB: 'unknown' } })],
      },
      [],
      'outOfMemory',
      'A container runs out of memory and is killed | Needs more memory than it may have.',
      at(10),
    ],
    [
      'an image that is not there names registry, tag and repository, and what still serves',
      { ...failing, runningCount: 4, deployments: [rolling({ runningCount: 0 }), old], stops: [imageGone] },
      [],
      'imageMissing',
      'Image cannot be pulled | ECR has no tag v2.9 in search. | :87 still serves 4 of 4.',
      at(10),
    ],
    [
      'a deployment that was given up says where ECS goes back to',
      {
        ...failing,
        deployments: [
          deploymentFacts({ revision: 87, rolloutState: 'IN_PROGRESS' }),
          deploymentFacts({ status: 'ACTIVE', rolloutState: 'FAILED', runningCount: 0, createdAt: at(3) }),
        ],
      },
      [],
      'rollout',
      'The deployment of :88 failed | :87 still serves 4 of 4. | Rolling back to :87.',
      at(3),
    ],
    [
      'a rollout that loses tasks of which ECS tells nothing more',
      failing,
      [],
      'rollout',
      '2 tasks of :88 failed in a row',
      at(10),
    ],
    [
      'exit 137 alone is no out-of-memory',
      {
        ...failing,
        stops: [stopFacts({ code: 'essentialContainerKilled', values: { container: 'app', exitCode: 137 } })],
      },
      [],
      'stopped',
      'app was killed (exit 137); ECS does not say that memory ran out | 1 task ended this way. | ' +
        'Read the end of its log; a SIGKILL also comes from inside the container, and after stopTimeout.',
      at(10),
    ],
    [
      'tasks of another revision do not explain the rollout',
      { ...failing, stops: [stopFacts({ revision: 87 })] },
      [],
      'rollout',
      '2 tasks of :88 failed in a row',
      at(10),
    ],
    [
      'memory that no instance has in one piece: the largest usable gap, and how much it lacks',
      { ...short, events: [noMemory], need: { memoryMiB: 6144, cpuUnits: 1024 } },
      [
        instanceFacts({ freeMiB: 6055 }),
        instanceFacts({ freeMiB: 7079, status: 'DRAINING' }),
        instanceFacts({ freeMiB: 9000, agentConnected: false }),
        instanceFacts({ freeMiB: 2291 }),
      ],
      'noRoom',
      'No instance has room for 2 tasks | Each needs 6144 MiB in one piece. The largest gap is 6055 MiB: 89 short.',
      at(10),
    ],
    [
      'CPU counts only where the memory would do',
      { ...short, events: [noMemory], need: { memoryMiB: 4096, cpuUnits: 1024 } },
      [instanceFacts({ freeCpuUnits: 512 }), instanceFacts({ freeMiB: 1024, freeCpuUnits: 4096 })],
      'noRoom',
      'No instance has room for 2 tasks | Each needs 1024 CPU units on one instance. The most that is free is 512: 512 short.',
      at(10),
    ],
    [
      'instances of another capacity provider are no room',
      { ...short, events: [noMemory], need: { memoryMiB: 4096, cpuUnits: 0 }, capacityProviders: ['batch-asg'] },
      [
        instanceFacts({ capacityProviderName: 'other-asg' }),
        instanceFacts({ capacityProviderName: 'batch-asg', freeMiB: 4000 }),
      ],
      'noRoom',
      'No instance has room for 2 tasks | Each needs 4096 MiB in one piece. The largest gap is 4000 MiB: 96 short.',
      at(10),
    ],
    [
      'what free resources do not explain is told in the words of the event',
      { ...short, events: [{ ...noMemory, kind: 'placementPort' }], need: { memoryMiB: 512, cpuUnits: 128 } },
      [instanceFacts()],
      'placement',
      '2 tasks cannot be placed | A task cannot be placed: its port is already taken on the closest container instance (4f1c)',
      at(10),
    ],
    [
      'unknown instances are not taken for full ones',
      { ...short, events: [noMemory, { ...noMemory, at: at(2) }], need: { memoryMiB: 6144, cpuUnits: 1024 } },
      [],
      'placement',
      '2 tasks cannot be placed | A task cannot be placed: the closest container instance (4f1c) has too little memory free',
      at(2),
    ],
    [
      'trouble from before the last rest is over',
      { ...short, events: [eventFacts({ at: at(12) }), noMemory] },
      [],
      'belowDesired',
      '2 tasks are missing | No deployment is under way, and ECS gives no reason.',
      null,
    ],
    [
      'an agent that does not answer, where a task of the service runs unseen',
      { ...short, runningCount: 11, unseenOn: ['079885d2'] },
      [instanceFacts({ id: '079885d2', ec2InstanceId: 'mi-0c41f7a2', agentConnected: false })],
      'agentDisconnected',
      'One on-premises machine stopped answering | Agent on mi-0c41f7a2 is disconnected. Its tasks may still run; ECS cannot see them.',
      null,
    ],
    [
      'health checks of the load balancer',
      {
        ...short,
        stops: [
          stopFacts({ code: 'loadBalancerHealthCheck', values: { target: 'tg-web' } }),
          stopFacts({ code: 'loadBalancerHealthCheck', values: { target: 'tg-web' }, at: at(20) }),
        ],
      },
      [],
      'healthCheck',
      'Health checks keep killing tasks | 2 tasks ended this way. | The load balancer’s health check failed in tg-web',
      at(20),
    ],
    [
      'another event that tells of trouble',
      { ...short, events: [eventFacts({ kind: 'throttled', condition: 'degraded' })] },
      [],
      'event',
      'AWS throttles this service’s operations and tries again later | 2 tasks are missing',
      at(10),
    ],
  ])('%s', (_name, service, instances, code, said, since) => {
    const [finding] = findings([service], instances)
    expect(finding && words(finding)).toBe(said)
    expect(finding).toMatchObject({ code, since, service: 'storefront', cluster: 'shop-prod' })
  })

  test.each<[string, Partial<ServiceFacts>]>([
    ['a desired count of zero is a choice', { condition: 'atRest', desiredCount: 0, runningCount: 0 }],
    [
      'a rollout that goes well needs nobody',
      { condition: 'changing', runningCount: 2, deployments: [rolling({ failedTasks: 0 })] },
    ],
    ['a service that leaves needs nobody', { condition: 'leaving', stops: [stopFacts()] }],
    ['counts that nobody told are no fault', { condition: 'unknown' }],
  ])('%s', (_name, service) => {
    expect(findings([service])).toEqual([])
  })

  test('a steady service that health checks kill three times an hour is in a loop, twice is not', () => {
    const kill = (minute: number) =>
      eventFacts({ at: at(minute), kind: 'containerUnhealthy', condition: 'failing', values: { task: '9f2c' } })
    expect(findings([{ events: [kill(30), kill(20)] }])).toEqual([])
    expect(findings([{ events: [kill(30), kill(20), kill(-40)] }])).toEqual([])
    const [finding] = findings([{ events: [kill(30), kill(20), kill(10)] }])
    expect(finding).toMatchObject({ code: 'healthCheck', condition: 'degraded', since: at(10) })
    expect(finding && words(finding)).toContain('3 failed health checks within the hour.')
  })

  test('a deployment that goes wrong names the revision whose changes may be the cause; the first one changed nothing', () => {
    const suspect = (service: Partial<ServiceFacts>) => findings([service])[0]?.suspect
    expect(suspect(failing)).toEqual({ family: 'storefront', revision: 88 })
    expect(suspect({ ...failing, deployments: [{ ...rolling({}), revision: 1 }] })).toBeUndefined()
    expect(suspect({ ...short, events: [noMemory] })).toBeUndefined()
  })

  test('its link leads to the cause: the killed task, the revision without an image, the instances', () => {
    const target = (service: Partial<ServiceFacts>, instances: readonly InstanceFacts[] = []) =>
      findings([service], instances)[0]?.target
    expect(target({ ...failing, stops: [stopFacts()] })).toEqual({ kind: 'task', task: '9f2c41d0' })
    expect(target({ ...failing, stops: [imageGone] })).toEqual({ kind: 'revision', family: 'storefront', revision: 88 })
    expect(target({ ...short, events: [noMemory] })).toEqual({
      kind: 'containerInstances',
      place: { family: 'storefront', revision: 88 },
    })
  })
})

describe('a cluster', () => {
  const silent = instanceFacts({ agentConnected: false })

  test('an agent that no service’s finding tells of stands for itself', () => {
    const [finding, ...others] = findings([{}], [silent])
    expect(others).toEqual([])
    expect(finding).toMatchObject({ code: 'agentDisconnected', service: null, condition: 'degraded', since: null })
    expect(finding && words(finding)).toContain('One container instance stopped answering')
  })

  test('an agent that a service’s finding tells of is told once', () => {
    expect(findings([{ ...short, unseenOn: [silent.id] }], [silent])).toHaveLength(1)
  })

  test('a draining instance is worth knowing and needs nobody', () => {
    const [finding] = findings([], [instanceFacts({ status: 'DRAINING' })])
    expect(finding).toMatchObject({ code: 'draining', condition: 'leaving' })
    expect(finding && needsAttention(finding)).toBe(false)
    expect(finding && words(finding)).toBe('i-0a1f83c2 is DRAINING | 3 tasks still run on it; ECS places no more.')
  })

  test('a cluster that could not be created', () => {
    const [finding] = attention([{ cluster: 'new', status: 'FAILED', services: [], instances: null }], now)
    expect(finding).toMatchObject({ code: 'clusterStatus', condition: 'failing', service: null })
  })
})

describe('the list', () => {
  test('the worst stands first, then what lacks more tasks, then the oldest; unknown ages last', () => {
    const order = findings([
      { service: 'degraded', ...short },
      { service: 'serves', condition: 'failing', deployments: [rolling({ runningCount: 0, createdAt: at(1) }), old] },
      { service: 'newer', ...failing, deployments: [rolling({ createdAt: at(9) })] },
      { service: 'older', ...failing },
      { service: 'ageless', ...failing, deployments: [rolling({ createdAt: null })] },
    ]).map(({ service }) => service)
    expect(order).toEqual(['newer', 'older', 'ageless', 'serves', 'degraded'])
  })

  test('the same facts in another order give the same findings', () => {
    const services = ['a', 'b', 'c', 'd'].flatMap((service) => [
      serviceFacts({ service, ...short }),
      serviceFacts({ service: `${service}-rollout`, ...failing }),
    ])
    fc.assert(
      fc.property(fc.shuffledSubarray(services, { minLength: services.length }), (shuffled) => {
        expect(findings(shuffled)).toEqual(findings(services))
      }),
    )
  })

  test('every service at fault has exactly one finding, whatever else is known of it', () => {
    const service = fc.record({
      condition: fc.constantFrom(...conditions),
      desiredCount: fc.nat(20),
      runningCount: fc.nat(20),
      events: fc.array(
        fc.constantFrom(...serviceEventKinds, null).map((kind) => eventFacts({ kind, condition: 'degraded' })),
      ),
      stops: fc.array(fc.constantFrom(...stopCodes).map((code) => stopFacts({ code }))),
      deployments: fc.array(fc.constantFrom(rolling(), old, deploymentFacts({ rolloutState: 'FAILED' }))),
    })
    fc.assert(
      fc.property(service, (facts) => {
        const found = findings([facts])
        expect(found.length).toBeLessThanOrEqual(1)
        if (facts.condition === 'failing' || facts.condition === 'degraded') expect(found).toHaveLength(1)
      }),
    )
  })

  test('every finding has a word for its link, and every sentence that can be said exists', () => {
    const keys = new Set(messageEntries('en').map(([key]) => key))
    expect(findingCodes.filter((code) => !keys.has(`finding.link.${code}`))).toEqual([])
    expect(stopCodes.filter((code) => !keys.has(`stopReason.${code}.cause`))).toEqual([])
    expect(serviceEventKinds.filter((kind) => !keys.has(`event.${kind}`))).toEqual([])
  })
})
