import { CreateClusterCommand, DeleteClusterCommand, ListClustersCommand } from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { sharedSimulator } from '@/lib/testing/simulator'

const simulator = await sharedSimulator()
const client = simulator.client()

async function createClusters(count: number) {
  const names = Array.from({ length: count }, (_, number) => `cluster-${number}`)
  await Promise.all(names.map((clusterName) => client.send(new CreateClusterCommand({ clusterName }))))
}

describe('pages of clusters', () => {
  test.each([
    { count: 0, maxResults: undefined, pages: [0] },
    { count: 1, maxResults: undefined, pages: [1] },
    { count: 9, maxResults: 10, pages: [9] },
    { count: 10, maxResults: 10, pages: [10] },
    { count: 11, maxResults: 10, pages: [10, 1] },
    { count: 99, maxResults: undefined, pages: [99] },
    { count: 100, maxResults: undefined, pages: [100] },
    { count: 101, maxResults: undefined, pages: [100, 1] },
  ])('$count clusters by $maxResults come in pages of $pages', async ({ count, maxResults, pages }) => {
    await createClusters(count)
    const found: string[][] = []
    let nextToken: string | undefined
    do {
      const page = await client.send(new ListClustersCommand({ maxResults, nextToken }))
      found.push(page.clusterArns ?? [])
      nextToken = page.nextToken
    } while (nextToken)
    expect(found.map((page) => page.length)).toEqual(pages)
    expect(new Set(found.flat()).size).toBe(count)
  })
})

test('a token that was made up is refused', async () => {
  const list = client.send(new ListClustersCommand({ nextToken: 'MTA=' }))
  await expect(list).rejects.toThrow(expect.objectContaining({ name: 'InvalidParameterException' }))
})

test.each([0, 101, -1])('a page of %i is refused', async (maxResults) => {
  const list = client.send(new ListClustersCommand({ maxResults }))
  await expect(list).rejects.toThrow(expect.objectContaining({ name: 'InvalidParameterException' }))
})

test('a deleted cluster is not listed', async () => {
  await createClusters(2)
  await client.send(new DeleteClusterCommand({ cluster: 'cluster-0' }))
  const { clusterArns } = await client.send(new ListClustersCommand({}))
  expect(clusterArns).toEqual(['arn:aws:ecs:ap-northeast-1:012345678910:cluster/cluster-1'])
})

test('every account and region has clusters of its own', async () => {
  await createClusters(1)
  const elsewhere = simulator.client({ region: 'us-east-1' })
  const other = simulator.client({ credentials: { accessKeyId: '111122223333', secretAccessKey: 'x' } })
  expect((await elsewhere.send(new ListClustersCommand({}))).clusterArns).toEqual([])
  await other.send(new CreateClusterCommand({ clusterName: 'theirs' }))
  const { clusterArns } = await other.send(new ListClustersCommand({}))
  expect(clusterArns).toEqual(['arn:aws:ecs:ap-northeast-1:111122223333:cluster/theirs'])
})
