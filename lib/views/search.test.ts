import type { ContainerInstance, Service, Task } from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import type { ProblemCode } from '@/lib/problem'
import type { SearchHit } from './search'
import { hitsShown, searchView } from './search'
import { searchHit } from './search-cluster'
import { byRank, type MatchKind, rankOf, searchQuery } from './search-match'
import type { SearchScope } from './search-scope'
import type { Missing, Part } from './view'

const arn = (resource: string) => `arn:aws:ecs:ap-northeast-1:012345678910:${resource}`
const takenAt = '2026-11-22T00:00:00.000Z'
const part = <Value>(value: Value): Part<Value> => ({ value, takenAt, notices: [] })
const id = (start: string) => start.padEnd(32, '0')

function service(name: string, state: Partial<Service> = {}): Service {
  const counts = { status: 'ACTIVE', desiredCount: 2, runningCount: 2, pendingCount: 0 }
  const taskDefinition = arn(`task-definition/${name}:7`)
  return { serviceName: name, serviceArn: arn(`service/shop/${name}`), taskDefinition, ...counts, ...state }
}

type TaskFacts = { id: string; of?: string; image?: string; ip?: string; exit?: number; reason?: string }

function task({ id: start, of = 'web', image, ip, exit, reason }: TaskFacts): Task {
  const isStopped = exit !== undefined
  return {
    taskArn: arn(`task/shop/${id(start)}`),
    taskDefinitionArn: arn(`task-definition/${of}:7`),
    group: `service:${of}`,
    lastStatus: isStopped ? 'STOPPED' : 'RUNNING',
    desiredStatus: isStopped ? 'STOPPED' : 'RUNNING',
    ...(isStopped ? { stopCode: 'EssentialContainerExited', stoppedAt: new Date(takenAt) } : {}),
    containers: [
      {
        name: 'app',
        lastStatus: isStopped ? 'STOPPED' : 'RUNNING',
        image: image ?? `012345678910.dkr.ecr.ap-northeast-1.amazonaws.com/team/${of}:v1`,
        ...(ip ? { networkInterfaces: [{ privateIpv4Address: ip }] } : {}),
        ...(isStopped ? { exitCode: exit, ...(reason ? { reason } : {}) } : {}),
      },
    ],
  }
}

function scope(change: Partial<SearchScope> = {}, tasks: readonly Task[] = []): SearchScope {
  const services = [service('web'), service('payments-api'), service('payments-worker', { runningCount: 0 })]
  return {
    scope: { account: 'prod', accountId: '012345678910', region: 'ap-northeast-1', endpoint: null },
    clusters: part([{ clusterName: 'shop', clusterArn: arn('cluster/shop'), status: 'ACTIVE' }]),
    services: new Map([['shop', part(services)]]),
    tasks: new Map([['shop', part(tasks)]]),
    containerInstances: new Map(),
    families: part({ active: ['web', 'payments-api'], inactive: ['web-old'] }),
    revisions: new Map(),
    ...change,
  }
}

const view = (find: string, ...scopes: SearchScope[]) =>
  searchView({ demo: false, now: takenAt, find, scopes: scopes.length > 0 ? scopes : [scope()] })
const found = (find: string, ...scopes: SearchScope[]) =>
  view(find, ...scopes).data.groups.map(({ kind, hits }) => [kind, ...hits.map(({ name }) => name)])

describe('the rank of a match', () => {
  const rank = (match: MatchKind, name: string, find: string) => {
    const at = { account: 'prod', region: 'ap-northeast-1', cluster: 'shop' }
    const hit = () => searchHit({ ...at, kind: 'service', href: '/', name })
    return rankOf({ match, names: [name], kind: 'service', at, hit }, searchQuery(find))
  }

  test.each([
    ['word', 'payments-api', 'payments-api', 0],
    ['word', 'payments-api', 'Payments', 1],
    ['word', 'payments-api', 'api', 2],
    ['word', 'apiary-api', 'api', 1],
    ['word', 'rapid-api', 'api', 2],
    ['word', 'payments-api', 'ment', 3],
    ['word', 'payments-api', 'apj', null],
    ['word', 'payments-api', '', null],
    ['word', 'payments-api', 'api shop', 2],
    ['word', 'payments-api', 'api staging', null],
    ['word', 'payments-api', 'shop prod', null],
    ['id', '9f2c41d0', '9f2', 1],
    ['id', '9f2c41d0', '9f', null],
    ['id', '9f2c41d0', '2c4', null],
    ['id', '9f2c41d0', '9f2c41d0', 0],
    ['address', '10.0.1.2', '10.0.1', 1],
    ['address', '10.0.1.2', '10', null],
    ['address', '10.0.1.2', '0.1.2', null],
    ['exitCode', '137', 'exit 137', 0],
    ['exitCode', '137', 'exit code: 137', 0],
    ['exitCode', '137', '137', 0],
    ['exitCode', '137', '13', null],
    ['exitCode', '1', 'exited 01', 0],
  ] as const)('as %s of %s by "%s" is %s', (match, name, find, expected) => {
    expect(rank(match, name, find)).toBe(expected)
  })

  test('among equals what fares worst comes first, then what stopped last, then by name', () => {
    const hit = (name: string, more: Partial<SearchHit> = {}) => ({
      rank: 1 as const,
      hit: searchHit({ kind: 'task', href: `/${name}`, account: 'a', region: 'r', name, ...more }),
    })
    const hits = [
      hit('web-10', { condition: 'steady' }),
      hit('web-9', { condition: 'steady' }),
      hit('old', { condition: 'failing', stoppedAt: '2026-01-01T00:00:00.000Z' }),
      hit('new', { condition: 'failing', stoppedAt: '2026-01-02T00:00:00.000Z' }),
      hit('untold'),
    ]
    expect(hits.toSorted(byRank).map(({ hit: { name } }) => name)).toEqual(['new', 'old', 'web-9', 'web-10', 'untold'])
  })
})

describe('a search', () => {
  test('finds a service, its family and its image by one name', () => {
    const read = scope({}, [task({ id: '9f2c' })])
    expect(found('web', read)).toEqual([
      ['services', 'web'],
      ['taskDefinitions', 'web', 'web-old'],
      ['images', 'web'],
    ])
  })

  test('finds what fares worst first', () => {
    expect(found('payments')[0]).toEqual(['services', 'payments-worker', 'payments-api'])
  })

  test('finds a task by the beginning of its id and by its ARN', () => {
    const read = scope({}, [task({ id: '9f2c41d0' }), task({ id: '9f2c0000' }), task({ id: 'ab' })])
    expect(found('9F2C41', read)).toEqual([['tasks', id('9f2c41d0')]])
    expect(found(arn(`task/shop/${id('9f2c41d0')}`), read)).toEqual([['tasks', id('9f2c41d0')]])
    expect(found(arn(`task/${id('9f2c41d0')}`), scope({}, [task({ id: '1' })]))).toEqual([])
  })

  test('finds the task that has an address now before those that gave it back', () => {
    const read = scope({}, [task({ id: 'gone', ip: '10.0.1.2', exit: 0 }), task({ id: 'here', ip: '10.0.1.2' })])
    const [group] = view('10.0.1.2', read).data.groups
    expect(group?.hits.map(({ name, why }) => [name, why?.text])).toEqual([
      [id('here'), '10.0.1.2'],
      [id('gone'), '10.0.1.2'],
    ])
  })

  test('tells of an exit code which container of which service ended so, how often, and why', () => {
    const killed = { exit: 137, reason: 'OutOfMemoryError: Container killed due to memory usage' }
    const read = scope({}, [
      task({ id: 'a1', ...killed }),
      task({ id: 'a2', ...killed }),
      task({ id: 'b1', of: 'payments-api', exit: 137 }),
      task({ id: 'c1', exit: 0 }),
    ])
    const [group] = view('exit 137', read).data.groups
    expect(
      group?.hits.map(({ name, taskCount, condition, cause }) => [name, taskCount, condition, cause?.code]),
    ).toEqual([
      ['web', 2, 'failing', 'outOfMemory'],
      ['payments-api', 1, 'note', 'essentialContainerKilled'],
    ])
  })

  test.each(['team/web', 'web:v1', 'v1', '012345678910.dkr.ecr.ap-northeast-1.amazonaws.com/team/web:v1'])(
    'finds by the image %s the service that runs it',
    (image) => {
      const read = scope({}, [task({ id: 'a1' }), task({ id: 'a2' }), task({ id: 'a3', exit: 0 })])
      const group = view(image, read).data.groups.find(({ kind }) => kind === 'images')
      expect(group?.hits).toMatchObject([
        { name: 'web', taskCount: 2, href: '/prod/ap-northeast-1/clusters/shop/services/web', why: { by: 'image' } },
      ])
    },
  )

  test('finds a container instance by its id and by that of EC2', () => {
    const instance: ContainerInstance = {
      containerInstanceArn: arn('container-instance/shop/abcdef01'),
      ec2InstanceId: 'i-0e46c9d1',
      status: 'ACTIVE',
      agentConnected: true,
    }
    const read = scope({ containerInstances: new Map([['shop', part([instance])]]) })
    const href = '/prod/ap-northeast-1/clusters/shop/container-instances#abcdef01'
    for (const find of ['i-0e46', 'abcdef']) expect(view(find, read).data.groups[0]?.hits).toMatchObject([{ href }])
  })

  test('finds a revision by family:revision, among those in use and those that were listed', () => {
    const listed = [
      { taskDefinitionArn: arn('task-definition/web:6'), revision: 6, status: 'INACTIVE' as const },
      { taskDefinitionArn: arn('task-definition/web:7'), revision: 7, status: 'ACTIVE' as const },
    ]
    const read = scope({ revisions: new Map([['web', part(listed)]]) })
    expect(found('web:', read)).toEqual([['taskDefinitions', 'web:6', 'web:7']])
    expect(found('payments-api:7', read)).toEqual([['taskDefinitions', 'payments-api:7']])
    expect(found('payments-api', read)[1]).toEqual(['taskDefinitions', 'payments-api'])
  })

  test.each([
    ['cluster/shop', '/prod/ap-northeast-1/clusters/shop'],
    ['service/shop/web', '/prod/ap-northeast-1/clusters/shop/services/web'],
    ['service/shop/gone', '/prod/ap-northeast-1/clusters/shop/services/gone'],
    ['service/web', '/prod/ap-northeast-1/clusters/shop/services/web'],
    ['task/shop/9f2c41d0', '/prod/ap-northeast-1/clusters/shop/tasks/9f2c41d0'],
    ['task-definition/web:3', '/prod/ap-northeast-1/task-definitions/web/3'],
    ['container-instance/shop/ab12', '/prod/ap-northeast-1/clusters/shop/container-instances#ab12'],
  ])('the ARN of %s leads straight to %s', (resource, href) => {
    expect(view(`  ${arn(resource)} `).data.groups.flatMap(({ hits }) => hits.map((hit) => hit.href))).toEqual([href])
  })

  test('the ARN of an account or a region that is not configured says so', () => {
    const { data } = view('arn:aws:ecs:us-east-2:999999999999:cluster/web')
    expect(data).toMatchObject({ groups: [], elsewhere: { accountId: '999999999999', region: 'us-east-2' } })
  })

  test('shows the first of many and counts the others', () => {
    const many = Array.from({ length: hitsShown + 4 }, (_, index) => service(`batch-${index}`))
    const read = scope({ services: new Map([['shop', part(many)]]) })
    expect(view('batch', read).data.groups[0]).toMatchObject({ kind: 'services', moreCount: 4 })
  })

  test('names what was probably meant when nothing matches, and where it looked', () => {
    const { data } = view('paymens-api')
    expect(data.groups).toEqual([])
    expect(data.closeNames.map(({ kind, name }) => [kind, name])).toEqual([
      ['service', 'payments-api'],
      ['family', 'payments-api'],
    ])
    expect(data.looked).toEqual({ services: 3, tasks: 0 })
  })

  test('says what is not read yet, and what AWS refuses', () => {
    const missing = (code: ProblemCode): Missing => ({ notices: [{ code, section: 'tasks' }] })
    const clusters = part(['a', 'b', 'c'].map((name) => ({ clusterName: name })))
    const tasks = new Map<string, Part<Task[]> | Missing>([
      ['a', part([])],
      ['b', missing('loading')],
      ['c', missing('accessDenied')],
    ])
    const { data, notices } = view('web', scope({ clusters, tasks }))
    expect(data.unread).toEqual([{ part: 'tasks', unread: 1, all: 3 }])
    expect(notices).toMatchObject([{ code: 'accessDenied', section: 'tasks', resource: 'c' }])
  })

  test('a name full of markup and invisible characters stays a text that can be seen', () => {
    const name = '<img src=x onerror=alert(1)>‮evil'
    const read = scope({ services: new Map([['shop', part([service(name)])]]) })
    const hit = view('<img', read).data.groups[0]?.hits[0]
    expect(hit?.name).toContain('<img src=x')
    expect(hit?.name).not.toContain('‮')
  })
})
