import type { Service } from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { cluster, missing, part, scope, service, TAKEN_AT } from '@/lib/testing/aws-answer'
import { attentionView } from './attention'
import { changesView } from './change'
import { overviewView } from './overview'
import type { Swept } from './swept'

const place = { scope, demo: true, now: TAKEN_AT }

function swept(change: Partial<Swept> = {}): Swept {
  return {
    clusters: part([cluster({ activeServicesCount: 1 })]),
    services: new Map([['shop-prod', part([service()])]]),
    containerInstances: new Map(),
    tasks: new Map(),
    definitions: new Map(),
    untoldDefinitions: { notices: [] },
    ...change,
  }
}

const overview = (change?: Partial<Swept>) => overviewView({ ...place, swept: swept(change) })
const loading = { code: 'loading', section: 'services', values: { loadedCount: 10, totalCount: 20 } } as const

describe('an overview', () => {
  test('of one steady service', () => {
    const { data, notices } = overview()
    expect(notices).toEqual([])
    expect(data).toMatchObject({
      attentionCount: 0,
      findings: [],
      tasks: { running: 4, pending: 0, desired: 4 },
      progress: { isComplete: true, services: 1, servicesRead: 1 },
    })
    expect(data.clusters[0]).toMatchObject({
      name: 'shop-prod',
      condition: 'steady',
      containerInsights: 'enhanced',
      others: null,
      services: [{ name: 'storefront', condition: 'steady', running: 4, pending: 0, desired: 4 }],
    })
  })

  test.each<[string, Swept['services'], number]>([
    ['not read yet', new Map([['shop-prod', { notices: [loading] }]]), 0],
    ['not allowed to be read', new Map([['shop-prod', missing('services')]]), 0],
    ['read in part', new Map([['shop-prod', { ...part([service()]), notices: [loading] }]]), 1],
    ['not asked for', new Map(), 0],
  ])('makes no sum of services that are %s', (_name, services, servicesRead) => {
    const { data } = overview({ services })
    expect(data.tasks).toBeNull()
    expect(data.clusters[0]?.tasks).toBeNull()
    if (servicesRead === 0) expect(data.clusters[0]?.condition).toBe('unknown')
    expect(data.clusters[0]?.runningTasksCount).toBe(496)
    expect(data.progress).toMatchObject({ isComplete: false, clustersRead: 0, servicesRead })
  })

  test('makes no sum where AWS did not tell a count, and names the service', () => {
    const untold: Service = { ...service(), runningCount: undefined }
    const { data, notices } = overview({ services: new Map([['shop-prod', part([untold])]]) })
    expect(data.clusters[0]?.services?.[0]).toMatchObject({ condition: 'unknown', running: null, desired: 4 })
    expect(data.clusters[0]?.tasks).toBeNull()
    expect(data.tasks).toBeNull()
    expect(notices).toContainEqual({ code: 'badAnswer', section: 'services', resource: 'storefront' })
  })

  test('counts the services beyond what it lists', () => {
    const many = Array.from({ length: 500 }, (_, index) => service({ serviceName: `s-${index}` }))
    const { data } = overview({ services: new Map([['shop-prod', part(many)]]) })
    expect(data.clusters[0]?.services).toHaveLength(400)
    expect(data.clusters[0]?.others).toEqual({ services: 100, running: 400, pending: 0, desired: 400 })
    expect(data.conditionCounts.steady).toBe(500)
    expect(data.tasks).toEqual({ running: 2000, pending: 0, desired: 2000 })
  })

  test('shows a service in a loop of health checks as what its finding says', () => {
    const kills = [30, 20, 10].map((minute) => ({
      id: `e-${minute}`,
      createdAt: new Date(Date.UTC(2026, 10, 22, 14, minute)),
      message: '(service storefront) (task 9f2c41d0) failed container health checks.',
    }))
    const { data } = overview({ services: new Map([['shop-prod', part([service({ events: kills })])]]) })
    expect(data.attentionCount).toBe(1)
    expect(data.clusters[0]).toMatchObject({ condition: 'degraded', services: [{ condition: 'degraded' }] })
    expect(data.conditionCounts).toMatchObject({ degraded: 1, steady: 0 })
  })

  test('says once what went wrong with many clusters, and names the first', () => {
    const names = ['a', 'b', 'c', 'd']
    const { notices } = overview({
      clusters: part(names.map((clusterName) => cluster({ clusterName }))),
      services: new Map(names.map((name) => [name, missing('services')])),
    })
    expect(notices).toEqual([{ code: 'accessDenied', section: 'services', resource: 'a, b, c, … (4)' }])
  })

  test('is as old as the oldest of its parts', () => {
    const { takenAt } = overview({ services: new Map([['shop-prod', part([service()], '2026-11-22T14:31:00.000Z')]]) })
    expect(takenAt).toBe('2026-11-22T14:31:00.000Z')
  })
})

test('attention tells findings and what is only worth knowing apart', () => {
  const draining = { containerInstanceArn: 'arn:aws:ecs:x:1:container-instance/shop-prod/i1', status: 'DRAINING' }
  const { data } = attentionView({
    ...place,
    swept: swept({
      services: new Map([['shop-prod', part([service({ runningCount: 1 })])]]),
      containerInstances: new Map([['shop-prod', part([draining])]]),
    }),
  })
  expect(data.findings.map(({ code, service: name }) => [code, name])).toEqual([['belowDesired', 'storefront']])
  expect(data.notes.map(({ code, service: name }) => [code, name])).toEqual([['draining', null]])
})

test('changes hold no secret that a text of AWS quotes', () => {
  const event = {
    id: 'e-1',
    createdAt: new Date(TAKEN_AT),
    message: '(service storefront) said password=canary-hunter2',
  }
  const { data } = changesView({
    ...place,
    swept: swept({ services: new Map([['shop-prod', part([service({ events: [event] })])]]) }),
  })
  expect(data.changes.some(({ verbatim }) => verbatim?.includes('said'))).toBe(true)
  expect(JSON.stringify(data)).not.toContain('canary-hunter2')
})
