import { afterEach, describe, expect, it } from 'vitest'
import { Problem } from '@/lib/problem'
import { type ScriptedEcs, ScriptedError, scriptedAccount, startScriptedEcs } from '@/lib/testing/scripted-ecs'
import { batchSize, describeAll } from './batches'
import type { Call } from './call'
import { createClient } from './client'
import { listClusters } from './cluster'
import { allOf } from './pages'
import { describeServices, listServices } from './service'
import { describeTasks, listTasks } from './task'

process.env.AWS_ACCESS_KEY_ID = 'AKIAIOSFODNN7EXAMPLE'
process.env.AWS_SECRET_ACCESS_KEY = 'secret'

let ecs: ScriptedEcs
afterEach(() => ecs.close())

async function callTo(script: Parameters<typeof startScriptedEcs>[0]): Promise<Call> {
  ecs = await startScriptedEcs(script)
  const client = createClient(ecs.scope)
  return (_action, send) => send(client)
}

const sizes = [0, 1, 9, 10, 11, 99, 100, 101, 250]

describe('walking lists and describing in batches', () => {
  it.each(sizes)('finds all of %i services, listing in hundreds and describing in tens', async (count) => {
    const call = await callTo(scriptedAccount([{ serviceCount: count }]))
    const { items, notices } = await describeAll({
      ids: listServices(call, 'c0'),
      size: batchSize.services,
      describe: (batch) => describeServices(call, 'c0', batch),
    })
    expect(items.map((service) => service.serviceName)).toEqual(
      Array.from({ length: count }, (_, index) => `s${index}`),
    )
    expect(notices).toEqual([])
    expect(ecs.count('ListServices')).toBe(Math.max(1, Math.ceil(count / 100)))
    expect(ecs.count('DescribeServices')).toBe(Math.ceil(count / 10))
  })

  it.each(sizes)('finds all of %i tasks, listing and describing in hundreds', async (count) => {
    const call = await callTo(scriptedAccount([{ runningCount: count }]))
    const { items } = await describeAll({
      ids: listTasks(call, { cluster: 'c0', desiredStatus: 'RUNNING' }),
      size: batchSize.tasks,
      describe: (batch) => describeTasks(call, 'c0', batch),
    })
    expect(items).toHaveLength(count)
    expect(ecs.count('ListTasks')).toBe(Math.max(1, Math.ceil(count / 100)))
    expect(ecs.count('DescribeTasks')).toBe(Math.ceil(count / 100))
  })

  it('asks once for what ECS lists twice', async () => {
    const script = scriptedAccount([{}])
    const call = await callTo({ ...script, ListTasks: () => ({ taskArns: ['a/t1', 'a/t2', 'a/t1'] }) })
    const { items } = await describeAll({
      ids: listTasks(call, { cluster: 'c0', desiredStatus: 'RUNNING' }),
      size: batchSize.tasks,
      describe: (batch) => describeTasks(call, 'c0', batch),
    })
    expect(items.map((task) => task.taskArn)).toEqual(['a/t1', 'a/t2'])
  })

  it('does not take an answer without its list for an empty list', async () => {
    const call = await callTo({ ListClusters: () => ({}) })
    await expect(allOf(listClusters(call))).rejects.toMatchObject({ facts: { code: 'badAnswer' } })
  })

  it('stops when ECS gives the same nextToken again', async () => {
    const call = await callTo({ ListClusters: () => ({ clusterArns: ['a'], nextToken: 'again' }) })
    const walk = allOf(listClusters(call))
    await expect(walk).rejects.toBeInstanceOf(Problem)
    await expect(walk).rejects.toMatchObject({ facts: { code: 'badAnswer', action: 'ecs:ListClusters' } })
    expect(ecs.count()).toBe(2)
  })

  it('turns what ECS no longer finds into notices and keeps the rest', async () => {
    const call = await callTo({
      ...scriptedAccount([{ serviceCount: 2 }]),
      DescribeServices: () => ({
        services: [{ serviceName: 's0' }],
        failures: [
          { arn: 'arn:s1', reason: 'MISSING' },
          { arn: 'arn:s2', reason: 'ODD', detail: 'why' },
        ],
      }),
    })
    const { items, notices } = await describeServices(call, 'c0', ['s0', 's1', 's2'])
    expect(items).toHaveLength(1)
    expect(notices).toEqual([
      { code: 'missing', section: 'services', resource: 'arn:s1' },
      { code: 'awsError', section: 'services', resource: 'arn:s2', awsMessage: 'ODD: why' },
    ])
  })

  it('reports each batch as it comes, of how many were listed so far', async () => {
    const call = await callTo(scriptedAccount([{ serviceCount: 25 }]))
    const seen: [number, number][] = []
    await describeAll({
      ids: listServices(call, 'c0'),
      size: batchSize.services,
      describe: (batch) => describeServices(call, 'c0', batch),
      onProgress: ({ loadedCount, totalCount, items }) => {
        expect(items).toHaveLength(loadedCount)
        seen.push([loadedCount, totalCount])
      },
    })
    expect(seen).toHaveLength(3)
    expect(seen.at(-1)).toEqual([25, 25])
    expect(seen.every(([, totalCount]) => totalCount === 25)).toBe(true)
  })

  it('handles a batch that fails while the next page is still being listed', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `s${index}`)
    const call = await callTo({
      ListServices: async (input) => {
        if (!input.nextToken) return { serviceArns: ids, nextToken: 'more' }
        await new Promise((resolve) => setTimeout(resolve, 50))
        return { serviceArns: ['s20'] }
      },
      DescribeServices: () => {
        throw new ScriptedError('AccessDeniedException', 'no')
      },
    })
    const walk = describeAll({
      ids: listServices(call, 'c0'),
      size: batchSize.services,
      describe: (batch) => describeServices(call, 'c0', batch),
    })
    await expect(walk).rejects.toMatchObject({ facts: { code: 'accessDenied' } })
  })

  it('waits for the batches that work before it fails with the one that does not', async () => {
    let asked = 0
    const call = await callTo({
      ...scriptedAccount([{ serviceCount: 30 }]),
      DescribeServices: (input) => {
        asked += 1
        if (asked === 1) return (response) => response.end('<html>')
        return { services: (input.services as string[]).map((serviceArn) => ({ serviceArn })) }
      },
    })
    let loaded = 0
    const walk = describeAll({
      ids: listServices(call, 'c0'),
      size: batchSize.services,
      describe: (batch) => describeServices(call, 'c0', batch),
      onProgress: ({ loadedCount }) => {
        loaded = loadedCount
      },
    })
    await expect(walk).rejects.toMatchObject({ facts: { code: 'badAnswer', action: 'ecs:DescribeServices' } })
    expect(loaded).toBe(20)
  })
})
