import { CreateClusterCommand, DescribeClustersCommand, ListClustersCommand } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { sharedSimulator } from '@/lib/testing/simulator'

const simulator = await sharedSimulator()

test('a created cluster is ACTIVE, listed and described', async () => {
  const client = simulator.client()
  const { cluster } = await client.send(new CreateClusterCommand({ clusterName: 'study' }))
  expect(cluster).toMatchObject({
    clusterArn: 'arn:aws:ecs:ap-northeast-1:012345678910:cluster/study',
    clusterName: 'study',
    status: 'ACTIVE',
    settings: [{ name: 'containerInsights', value: 'disabled' }],
  })
  const { clusterArns } = await client.send(new ListClustersCommand({}))
  expect(clusterArns).toEqual([cluster?.clusterArn])
  const described = await client.send(new DescribeClustersCommand({ clusters: ['study', 'gone'] }))
  expect(described.clusters).toHaveLength(1)
  expect(described.failures).toEqual([
    { arn: 'arn:aws:ecs:ap-northeast-1:012345678910:cluster/gone', reason: 'MISSING' },
  ])
})

test('a cluster without a name is called default', async () => {
  const { cluster } = await simulator.client().send(new CreateClusterCommand({}))
  expect(cluster?.clusterName).toBe('default')
})

test('creating a cluster that exists answers the one that exists', async () => {
  const client = simulator.client()
  await client.send(new CreateClusterCommand({ clusterName: 'study', tags: [{ key: 'team', value: 'a' }] }))
  const { cluster } = await client.send(new CreateClusterCommand({ clusterName: 'study' }))
  expect(cluster?.tags).toEqual([{ key: 'team', value: 'a' }])
  const { clusterArns } = await client.send(new ListClustersCommand({}))
  expect(clusterArns).toHaveLength(1)
})

test('a cluster name with a space is refused', async () => {
  const creation = simulator.client().send(new CreateClusterCommand({ clusterName: 'two words' }))
  await expect(creation).rejects.toThrow(expect.objectContaining({ name: 'InvalidParameterException' }))
})
