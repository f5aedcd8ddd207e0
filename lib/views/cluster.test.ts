import { expect, test } from 'vitest'
import { cluster, missing, part, scope, service, TAKEN_AT } from '@/lib/testing/aws-answer'
import { clustersView, clusterView, scopesView } from './cluster'

const place = { scope, demo: true }

test('a cluster row says what DescribeClusters told and nothing else', () => {
  const { data } = clustersView({ ...place, clusters: part([cluster()]), services: new Map() })
  expect(data.clusters[0]).toMatchObject({
    name: 'shop-prod',
    // Its services have not been read, so nobody knows.
    condition: 'unknown',
    activeServicesCount: 12,
    runningTasksCount: 496,
    launchMix: [{ kind: 'Fargate', count: 496 }],
    containerInsights: 'enhanced',
    capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
  })
})

test('a cluster without the optional parts has them unknown, not zero', () => {
  const { data } = clustersView({
    ...place,
    clusters: part([{ clusterName: 'bare', status: 'ACTIVE' }]),
    services: new Map(),
  })
  expect(data.clusters[0]).toMatchObject({
    name: 'bare',
    runningTasksCount: null,
    launchMix: null,
    containerInsights: null,
  })
})

test('a cluster fares as the worst of its services', () => {
  const failing = service({ status: 'ACTIVE', runningCount: 1, pendingCount: 0 })
  const { data } = clusterView({ ...place, cluster: part(cluster()), services: part([service(), failing]) })
  expect(data.cluster).toMatchObject({
    condition: 'degraded',
    serviceConnectNamespace: expect.stringContaining('ns-1'),
  })
  expect(data.services?.map(({ condition }) => condition)).toEqual(['steady', 'degraded'])
  const services = new Map([[cluster().clusterArn ?? '', [failing]]])
  expect(clustersView({ ...place, clusters: part([cluster()]), services }).data.clusters[0]?.condition).toBe('degraded')
})

test('services that could not be read leave the cluster standing', () => {
  const view = clusterView({ ...place, cluster: part(cluster()), services: missing('services') })
  expect(view.data.services).toBeNull()
  expect(view.data.cluster.name).toBe('shop-prod')
  expect(view.notices).toEqual([{ code: 'accessDenied', section: 'services' }])
})

test('a service without counts is unknown and a notice says so', () => {
  const { desiredCount: _, ...untold } = service()
  const view = clusterView({ ...place, cluster: part(cluster()), services: part([untold]) })
  expect(view.data.services?.[0]?.condition).toBe('unknown')
  expect(view.notices).toEqual([{ code: 'badAnswer', section: 'services', resource: 'storefront' }])
})

test('a view is as old as its oldest part', () => {
  const older = '2026-11-22T14:00:00.000Z'
  expect(clusterView({ ...place, cluster: part(cluster()), services: part([], older) }).takenAt).toBe(older)
})

test('one scope that fails blanks only itself', () => {
  const view = scopesView({
    demo: false,
    now: TAKEN_AT,
    scopes: [
      { scope, clusters: part([cluster()]), services: new Map() },
      { scope: { ...scope, region: 'us-east-1' }, clusters: missing('scope:demo/us-east-1'), services: new Map() },
    ],
  })
  expect(view.data.scopes.map(({ clusters }) => clusters?.length ?? null)).toEqual([1, null])
  expect(view.notices).toHaveLength(1)
  const none = scopesView({
    demo: false,
    now: TAKEN_AT,
    scopes: [{ scope, clusters: missing('scope:demo/x'), services: new Map() }],
  })
  expect(none.takenAt).toBe(TAKEN_AT)
})

test('a cluster without services is steady by itself', () => {
  const idle = cluster({ activeServicesCount: 0 })
  expect(clustersView({ ...place, clusters: part([idle]), services: new Map() }).data.clusters[0]?.condition).toBe(
    'steady',
  )
})

test('names that would forge what is read are made visible', () => {
  const forged = cluster({ clusterName: 'prod\u202egnp' })
  expect(clustersView({ ...place, clusters: part([forged]), services: new Map() }).data.clusters[0]?.name).toBe(
    'prod\\u{202E}gnp',
  )
})
