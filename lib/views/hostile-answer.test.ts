import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CANARY,
  cluster,
  containerInstance,
  part,
  scope,
  service,
  TAKEN_AT,
  task,
  taskDefinition,
} from '@/lib/testing/aws-answer'
import { clustersView, clusterView, scopesView } from './cluster'
import { comparisonView } from './comparison'
import { containerInstancesView } from './container-instance'
import { definitionDiffView } from './definition-diff'
import { placementView } from './placement'
import { searchView } from './search'
import { serviceView } from './service'
import { tasksView, taskView } from './task'
import { definitionView, familiesView, familyView, revisionView } from './task-definition'

const NONSENSE = [
  undefined,
  null,
  true,
  0,
  -1,
  Number.NaN,
  1e21,
  '',
  'x',
  [],
  [null],
  {},
  { name: 1 },
  new Date(Number.NaN),
]

const answers = {
  cluster: cluster(),
  service: service(),
  task: task(),
  stoppedTask: task({
    lastStatus: 'STOPPED',
    stopCode: 'EssentialContainerExited',
    stoppedReason: `Essential container in task exited: password=${CANARY}`,
    containers: [{ name: 'app', exitCode: 137, reason: `OutOfMemoryError: TOKEN=${CANARY}` }],
    stoppedAt: new Date(TAKEN_AT),
  }),
  definition: taskDefinition(),
  containerInstance: containerInstance(),
  serviceDeployment: {
    serviceDeploymentArn: 'arn:aws:ecs:ap-northeast-1:012345678910:service-deployment/shop-prod/storefront/a1',
    status: 'SUCCESSFUL' as const,
    statusReason: `done, SECRET=${CANARY}`,
    createdAt: new Date(TAKEN_AT),
    targetServiceRevision: { arn: 'revision-arn' },
  },
  tags: [{ key: 'password', value: CANARY }],
  capacityProvider: {
    name: 'spot',
    status: 'ACTIVE' as const,
    autoScalingGroupProvider: { autoScalingGroupArn: 'arn:asg', managedScaling: { status: 'ENABLED' as const } },
  },
  families: ['storefront'],
  arns: [taskDefinition().taskDefinitionArn ?? ''],
}
type Answers = typeof answers

function allViews(all: Answers) {
  const place = { scope, demo: false }
  const definitions = new Map([[taskDefinition().taskDefinitionArn ?? '', all.definition]])
  const described = new Map([
    [taskDefinition().taskDefinitionArn ?? '', { taskDefinition: all.definition, tags: all.tags }],
  ])
  const tasks = part([all.task, all.stoppedTask])
  const definition = part(all.definition)
  const clusterName = 'shop-prod'
  const revisions = { active: part(all.arns), inactive: part(all.arns) }
  return [
    scopesView({ demo: false, now: TAKEN_AT, scopes: [{ scope, clusters: part([all.cluster]), services: new Map() }] }),
    clustersView({ ...place, clusters: part([all.cluster]), services: new Map([['x', [all.service]]]) }),
    clusterView({ ...place, cluster: part(all.cluster), services: part([all.service]) }),
    serviceView({
      ...place,
      clusterName,
      service: part(all.service),
      tasks,
      definition,
      definitions,
      history: part([all.serviceDeployment]),
    }),
    tasksView({ ...place, clusterName, running: tasks, stopped: tasks, definitions }),
    taskView({
      ...place,
      clusterName,
      task: part(all.task),
      definition,
      containerInstance: part(all.containerInstance),
    }),
    taskView({
      ...place,
      clusterName,
      task: part(all.stoppedTask),
      definition,
      containerInstance: null,
      neighbours: part([all.task, all.stoppedTask]),
      definitions,
    }),
    containerInstancesView({
      ...place,
      clusterName,
      containerInstances: part([all.containerInstance]),
      tasks,
      definitions,
    }),
    familiesView({ ...place, active: part(all.arns), inactive: part(all.arns) }),
    familyView({ ...place, family: 'storefront', ...revisions, described }),
    revisionView({ services: [], ...place, definition, tags: all.tags, ...revisions }),
    comparisonView({
      ...place,
      from: { definition, ...revisions },
      to: { definition: part(taskDefinition()), ...revisions },
    }),
    definitionDiffView({
      ...place,
      from: { definition, ...revisions },
      to: { definition: part(taskDefinition()), ...revisions },
      now: TAKEN_AT,
    }),
    definitionView({ ...place, definition, tags: all.tags, now: TAKEN_AT }),
    placementView({
      ...place,
      clusterName,
      containerInstances: part([all.containerInstance]),
      tasks,
      services: part([all.service]),
      definition,
      capacityProviders: part([all.capacityProvider]),
      definitions,
    }),
    ...['', CANARY, '137', 'storefront', 'storefront:88', 'shop-prod task'].map((find) => found(all, find)),
  ]
}

function found(all: Answers, find: string) {
  const inCluster = <Value>(value: Value) => new Map([['shop-prod', part(value)]])
  const revisions = [all.arns].flat().map((taskDefinitionArn) => ({
    taskDefinitionArn,
    revision: 88,
    status: 'ACTIVE' as const,
  }))
  const view = searchView({
    demo: false,
    now: TAKEN_AT,
    find,
    scopes: [
      {
        scope,
        clusters: part([all.cluster]),
        services: inCluster([all.service]),
        tasks: inCluster([all.task, all.stoppedTask]),
        containerInstances: inCluster([all.containerInstance]),
        families: part({ active: all.families, inactive: all.families }),
        revisions: new Map([['storefront', part(revisions)]]),
      },
    ],
  })
  return { ...view, data: { ...view.data, find: null } }
}

// Every place of an answer, so that each can be spoilt.
function paths(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null || value instanceof Date) return [path]
  return [path, ...Object.entries(value).flatMap(([name, each]) => paths(each, [...path, name]))]
}

function spoil(value: unknown, [name, ...rest]: readonly string[], nonsense: unknown): unknown {
  if (name === undefined) return nonsense
  if (Array.isArray(value))
    return value.map((each, index) => (String(index) === name ? spoil(each, rest, nonsense) : each))
  if (typeof value !== 'object' || value === null) return nonsense
  return { ...value, [name]: spoil(Reflect.get(value, name), rest, nonsense) }
}

// The key of the tag is what marks its value as a secret, so it is left alone.
const places = paths(answers).filter((path) => path.length > 0 && path.join('.') !== 'tags.0.key')

test('a whole answer makes every view and no seeded secret leaves with it', () => {
  const json = JSON.stringify(allViews(answers))
  expect(json).not.toContain(CANARY)
  expect(json).toContain('splunk-token')
})

test('any one place spoilt breaks no view and gives no secret away', { timeout: 60_000 }, () => {
  for (const [index, place] of places.entries()) {
    const nonsense = NONSENSE[index % NONSENSE.length]
    const spoilt = spoil(answers, place, nonsense) as Answers
    expect(JSON.stringify(allViews(spoilt)), `${place.join('.')} = ${String(nonsense)}`).not.toContain(CANARY)
  }
})

test('several places spoilt at once break no view and give no secret away', { timeout: 60_000 }, () => {
  const spoilings = fc.array(fc.tuple(fc.constantFrom(...places), fc.constantFrom(...NONSENSE)), {
    minLength: 2,
    maxLength: 8,
  })
  fc.assert(
    fc.property(spoilings, (list) => {
      const spoilt = list.reduce<unknown>((all, [place, nonsense]) => spoil(all, place, nonsense), answers) as Answers
      expect(JSON.stringify(allViews(spoilt))).not.toContain(CANARY)
    }),
    { numRuns: 150 },
  )
})

test('nothing that AWS left out becomes a fact', () => {
  const [, clusters] = allViews({ ...answers, cluster: {} })
  expect(clusters?.data).toMatchObject({
    clusters: [
      {
        status: 'UNKNOWN',
        condition: 'unknown',
        runningTasksCount: null,
        launchMix: null,
        containerInsights: null,
      },
    ],
  })
})
