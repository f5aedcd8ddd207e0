import {
  CreateClusterCommand,
  DescribeClustersCommand,
  PutClusterCapacityProvidersCommand,
  UpdateClusterCommand,
  UpdateClusterSettingsCommand,
} from '@aws-sdk/client-ecs'
import { beforeEach, expect, test } from 'vitest'
import { sharedSimulator } from '@/lib/testing/simulator'

const simulator = await sharedSimulator()
const client = simulator.client()
beforeEach(async () => {
  await client.send(new CreateClusterCommand({ clusterName: 'study' }))
})

async function describeStudy() {
  const { clusters } = await client.send(
    new DescribeClustersCommand({ clusters: ['study'], include: ['SETTINGS', 'CONFIGURATIONS'] }),
  )
  return clusters?.[0]
}

test('UpdateCluster changes what it names and leaves the rest', async () => {
  await client.send(
    new UpdateClusterCommand({
      cluster: 'study',
      configuration: { executeCommandConfiguration: { logging: 'NONE' } },
    }),
  )
  expect(await describeStudy()).toMatchObject({
    configuration: { executeCommandConfiguration: { logging: 'NONE' } },
    settings: [{ name: 'containerInsights', value: 'disabled' }],
  })
})

test('UpdateClusterSettings turns Container Insights on', async () => {
  const { cluster } = await client.send(
    new UpdateClusterSettingsCommand({
      cluster: 'study',
      settings: [{ name: 'containerInsights', value: 'enhanced' }],
    }),
  )
  expect(cluster?.settings).toEqual([{ name: 'containerInsights', value: 'enhanced' }])
  expect((await describeStudy())?.settings).toEqual(cluster?.settings)
})

test('PutClusterCapacityProviders replaces the providers and the default strategy', async () => {
  const { cluster } = await client.send(
    new PutClusterCapacityProvidersCommand({
      cluster: 'study',
      capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
      defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
    }),
  )
  expect(cluster).toMatchObject({
    capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
    defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1, base: 0 }],
  })
})

test.each([
  { why: 'a provider that does not exist', capacityProviders: ['moon'], strategy: [] },
  {
    why: 'a strategy with a provider that is not associated',
    capacityProviders: ['FARGATE'],
    strategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
  },
])('PutClusterCapacityProviders refuses $why', async ({ capacityProviders, strategy }) => {
  const put = client.send(
    new PutClusterCapacityProvidersCommand({
      cluster: 'study',
      capacityProviders,
      defaultCapacityProviderStrategy: strategy,
    }),
  )
  await expect(put).rejects.toThrow(expect.objectContaining({ name: 'InvalidParameterException' }))
})

test('a cluster that does not exist cannot be changed', async () => {
  const update = client.send(new UpdateClusterCommand({ cluster: 'gone' }))
  await expect(update).rejects.toThrow(
    expect.objectContaining({ name: 'ClusterNotFoundException', message: 'Cluster not found.' }),
  )
})
