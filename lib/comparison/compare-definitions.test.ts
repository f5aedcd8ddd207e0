import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '@/lib/ecs/json'
import { changeName, changeText } from './change-name'
import { compareDefinitions } from './compare-definitions'
import { someDefinition } from './definition.arbitrary'
import { effectOf } from './effect'
import { isKeyed, isPlainSet } from './list-key'
import { inOrderOf } from './list-order'

const app = (container: JsonObject): JsonObject => ({
  containerDefinitions: [{ name: 'app', image: 'shop/app:v1', ...container }],
})

function said(from: JsonObject, to: JsonObject): readonly string[] {
  const { task, containers } = compareDefinitions(from, to)
  return [task, ...containers].flatMap(({ changes }) =>
    changes.map((change) => {
      const side = change.to ? to : from
      const { field, item } = changeName(side, change.to ?? change.from ?? [])
      const text = (definition: JsonObject, path: typeof change.to) => (path ? changeText(definition, path) : '–')
      const effect = effectOf(change, from, to)?.key.split('.').at(-1)
      return `${[field, item].filter(Boolean).join(' ')}: ${text(from, change.from)} → ${text(to, change.to)}${effect ? ` (${effect})` : ''}`
    }),
  )
}

describe('a change is told by its name, both values and what it does', () => {
  test.each<[JsonObject, JsonObject, string]>([
    [{ memory: '6144' }, { memory: '4096' }, 'memory: 6144 → 4096 (taskMemoryFell)'],
    [{ cpu: '256' }, { cpu: '1 vCPU' }, 'cpu: 256 → 1 vCPU (taskCpuRose)'],
    [{ networkMode: 'bridge' }, { networkMode: 'awsvpc' }, 'networkMode: bridge → awsvpc (networkAwsvpc)'],
    [{ networkMode: 'awsvpc' }, { networkMode: 'host' }, 'networkMode: awsvpc → host (networkShared)'],
    [
      { runtimePlatform: { cpuArchitecture: 'X86_64' } },
      { runtimePlatform: { cpuArchitecture: 'ARM64' } },
      'runtimePlatform.cpuArchitecture: X86_64 → ARM64 (platform)',
    ],
    [
      { requiresCompatibilities: ['EC2', 'FARGATE'] },
      { requiresCompatibilities: ['FARGATE'] },
      'requiresCompatibilities: ["EC2","FARGATE"] → ["FARGATE"] (launchGone)',
    ],
    [{ executionRoleArn: 'a' }, {}, 'executionRoleArn: a → – (executionRoleGone)'],
    [{}, { ephemeralStorage: { sizeInGiB: 50 } }, 'ephemeralStorage: – → sizeInGiB 50 (diskRose)'],
    [{ volumes: [{ name: 'data' }] }, {}, 'volumes data: data → – (volumeGone)'],
    [{ futureMode: 'a' }, { futureMode: 'b' }, 'futureMode: a → b'],
    [app({ memory: 3072 }), app({ memory: 2048 }), 'memory: 3072 → 2048 (limitFell)'],
    [app({ memory: 3072 }), app({}), 'memory: 3072 → – (limitGone)'],
    [app({}), app({ memoryReservation: 64 }), 'memoryReservation: – → 64 (reservationSet)'],
    [app({ image: 'shop/app:v1' }), app({ image: 'shop/app:v2' }), 'image: shop/app:v1 → shop/app:v2'],
    [app({}), app({ image: 'other/app:v1' }), 'image: shop/app:v1 → other/app:v1 (imageElsewhere)'],
    [app({}), app({ image: 'shop/app' }), 'image: shop/app:v1 → shop/app (imageLatest)'],
    [app({}), app({ essential: false }), 'essential: – → false (essentialOff)'],
    [
      app({ portMappings: [{ containerPort: 80 }] }),
      app({ portMappings: [{ containerPort: 80, protocol: 'tcp', hostPort: 8080 }] }),
      'portMappings.hostPort 80/tcp: – → 8080 (port)',
    ],
    [app({ portMappings: [{ containerPort: 80 }] }), app({}), 'portMappings 80/tcp: 80/tcp → – (portGone)'],
    [
      app({ environment: [{ name: 'A', value: '1' }] }),
      app({ environment: [{ name: 'A', value: '2' }] }),
      'environment A: 1 → 2',
    ],
    [app({}), app({ environment: [{ name: 'A', value: '1' }] }), 'environment A: – → 1'],
    [
      app({ secrets: [{ name: 'DB', valueFrom: 'x' }] }),
      app({ secrets: [{ name: 'DB', valueFrom: 'y' }] }),
      'secrets DB: x → y (secret)',
    ],
    [app({ command: ['a', 'b'] }), app({ command: ['b', 'a'] }), 'command: ["a","b"] → ["b","a"] (process)'],
    [
      app({ healthCheck: { command: ['CMD'] } }),
      app({ healthCheck: { command: ['CMD'], retries: 5 } }),
      'healthCheck.retries: – → 5 (health)',
    ],
    [app({ healthCheck: { command: ['CMD'] } }), app({}), 'healthCheck: command ["CMD"] → – (healthGone)'],
    [
      app({ dependsOn: [{ containerName: 'envoy', condition: 'START' }] }),
      app({ dependsOn: [{ containerName: 'envoy', condition: 'HEALTHY' }] }),
      'dependsOn envoy: START → HEALTHY (depends)',
    ],
    [
      app({ dependsOn: [{ containerName: 'envoy', condition: 'START' }] }),
      app({}),
      'dependsOn envoy: START → – (dependsGone)',
    ],
    [
      app({ logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': 'a' } } }),
      app({ logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': 'b' } } }),
      'logConfiguration.options awslogs-group: a → b (logGroup)',
    ],
    [app({ dockerLabels: { team: 'a' } }), app({ dockerLabels: {} }), 'dockerLabels team: a → –'],
    [
      app({ ulimits: [{ name: 'nofile', softLimit: 1, hardLimit: 2 }] }),
      app({ ulimits: [{ name: 'nofile', softLimit: 1, hardLimit: 4 }] }),
      'ulimits.hardLimit nofile: 2 → 4',
    ],
    [
      app({ linuxParameters: { capabilities: { add: ['A'] } } }),
      app({ linuxParameters: { capabilities: { add: ['A', 'B'] } } }),
      'linuxParameters.capabilities.add: ["A"] → ["A","B"]',
    ],
  ])('%j to %j', (from, to, sentence) => {
    expect(said(from, to)).toEqual([sentence])
  })
})

test.each<[string, JsonObject, JsonObject]>([
  ['the defaults that ECS writes in', app({}), app({ cpu: 0, essential: true, environment: [], privileged: false })],
  [
    'a protocol that is tcp anyway',
    app({ portMappings: [{ containerPort: 80 }] }),
    app({ portMappings: [{ containerPort: 80, protocol: 'tcp' }] }),
  ],
  [
    'an interval that is 30 s anyway',
    app({ healthCheck: { command: ['CMD'] } }),
    app({ healthCheck: { command: ['CMD'], interval: 30 } }),
  ],
  ['a bind mount without a path', { volumes: [{ name: 'a', host: {} }] }, { volumes: [{ name: 'a' }] }],
  [
    'the order of launch types',
    { requiresCompatibilities: ['EC2', 'FARGATE'] },
    { requiresCompatibilities: ['FARGATE', 'EC2'] },
  ],
  ['the order of members', app({ cpu: 1, memory: 2 }), app({ memory: 2, cpu: 1 })],
])('%s changes nothing', (_, from, to) => {
  expect(said(from, to)).toEqual([])
})

describe('containers', () => {
  const definition = (...containers: readonly JsonObject[]): JsonObject => ({ containerDefinitions: containers })
  const kinds = (from: JsonObject, to: JsonObject) =>
    compareDefinitions(from, to).containers.map(({ kind, from: before, to: after }) => [kind, before, after])
  const web = { name: 'app', image: 'shop/app:v1' }
  const envoy = { name: 'envoy', image: 'shop/envoy:v1' }

  test('are matched by name, wherever they stand', () => {
    expect(kinds(definition(web, envoy), definition(envoy, web))).toEqual([
      ['kept', 1, 0],
      ['kept', 0, 1],
    ])
  })

  test('that come or go are told whole, with what they are made of', () => {
    expect(said(definition(web), definition(web, { ...envoy, cpu: 0, memory: 64, essential: false }))).toEqual([
      ': – → shop/envoy:v1 (containerAdded)',
      'memory: – → 64 (limitSet)',
      'essential: – → false (essentialOff)',
    ])
    expect(said(definition(web, envoy), definition(web))[0]).toBe(': shop/envoy:v1 → – (containerGone)')
  })

  test('with another name and the same image are the same', () => {
    const [from, to] = [definition(web, envoy), definition(envoy, { ...web, name: 'web', image: 'shop/app:v2' })]
    expect(kinds(from, to)).toEqual([
      ['kept', 1, 0],
      ['renamed', 0, 1],
    ])
    expect(said(from, to)).toEqual(['name: app → web (containerRenamed)', 'image: shop/app:v1 → shop/app:v2'])
  })

  test('of one image each are not guessed at', () => {
    const named = (name: string) => ({ name, image: 'busybox' })
    expect(kinds(definition(named('a')), definition(named('b'), named('c')))).toEqual([
      ['added', null, 0],
      ['added', null, 1],
      ['removed', 0, null],
    ])
  })
})

describe('for any two definitions', () => {
  const changesOf = (from: JsonObject, to: JsonObject) => {
    const { task, containers } = compareDefinitions(from, to)
    return [task, ...containers].flatMap(({ changes }) => changes)
  }

  test('one compared with itself has no difference', () => {
    fc.assert(fc.property(someDefinition, (definition) => changesOf(definition, definition).length === 0))
  })

  test('the order of what is a set changes nothing', () => {
    fc.assert(
      fc.property(someDefinition, fc.infiniteStream(fc.nat()), (definition, random) => {
        const other = shuffled(definition, '', () => random.next().value)
        expect(changesOf(definition, Object(other))).toEqual([])
      }),
    )
  })

  test('there and back are mirrored', () => {
    const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const
    fc.assert(
      fc.property(someDefinition, someDefinition, (one, other) => {
        const there = changesOf(one, other).map((change) => JSON.stringify(change))
        const back = changesOf(other, one).map(({ kind, from, to }) =>
          JSON.stringify({ kind: turned[kind], from: to, to: from }),
        )
        expect(back.toSorted()).toEqual(there.toSorted())
      }),
    )
  })

  test('a set is put into the order of the other, and nothing is lost', () => {
    fc.assert(
      fc.property(someDefinition, someDefinition, (model, definition) => {
        const { raw, shown } = inOrderOf(model, definition, definition)
        expect(shown).toEqual(raw)
        expect(changesOf(definition, raw)).toEqual([])
        expect(inOrderOf(definition, definition, definition).raw).toEqual(definition)
      }),
    )
  })
})

function shuffled(value: Json, member: string, random: () => number): Json {
  if (Array.isArray(value)) {
    const each = value.map((one: Json) => shuffled(one, member, random))
    if (!isKeyed(member) && !isPlainSet(member)) return each
    const weighed = each.map((one) => ({ one, weight: random() }))
    return weighed.toSorted((a, b) => a.weight - b.weight).map(({ one }) => one)
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value as JsonObject)
  return Object.fromEntries(
    entries.map(([name, each]) => [name, shuffled(each, member ? `${member}.${name}` : name, random)]),
  )
}
