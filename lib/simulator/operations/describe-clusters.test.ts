import { CreateClusterCommand, DescribeClustersCommand } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { sharedSimulator } from '@/lib/testing/simulator'

const simulator = await sharedSimulator()
const client = simulator.client()

const studyArn = 'arn:aws:ecs:ap-northeast-1:012345678910:cluster/study'

async function createStudy() {
  await client.send(
    new CreateClusterCommand({
      clusterName: 'study',
      tags: [{ key: 'team', value: 'learning' }],
      configuration: { executeCommandConfiguration: { logging: 'DEFAULT' } },
    }),
  )
}

test('what include does not name stays empty', async () => {
  await createStudy()
  const { clusters } = await client.send(new DescribeClustersCommand({ clusters: ['study'] }))
  expect(clusters?.[0]).toMatchObject({ settings: [], tags: [], statistics: [], activeServicesCount: 0 })
  expect(clusters?.[0]?.configuration).toBeUndefined()
})

test('include brings settings, configuration, tags and statistics', async () => {
  await createStudy()
  const { clusters } = await client.send(
    new DescribeClustersCommand({
      clusters: [studyArn],
      include: ['ATTACHMENTS', 'CONFIGURATIONS', 'SETTINGS', 'STATISTICS', 'TAGS'],
    }),
  )
  expect(clusters?.[0]).toMatchObject({
    settings: [{ name: 'containerInsights', value: 'disabled' }],
    tags: [{ key: 'team', value: 'learning' }],
    configuration: { executeCommandConfiguration: { logging: 'DEFAULT' } },
  })
  expect(clusters?.[0]?.statistics).toContainEqual({ name: 'activeFargateServiceCount', value: '0' })
})

test('without names it describes the cluster called default', async () => {
  await createStudy()
  const { clusters, failures } = await client.send(new DescribeClustersCommand({}))
  expect(clusters).toEqual([])
  expect(failures).toEqual([{ arn: 'arn:aws:ecs:ap-northeast-1:012345678910:cluster/default', reason: 'MISSING' }])
})

test.each([
  ['region', studyArn.replace('ap-northeast-1', 'us-east-1')],
  ['account', studyArn.replace('012345678910', '111122223333')],
])('an ARN of another %s is missing', async (_where, arn) => {
  await createStudy()
  const { clusters, failures } = await client.send(new DescribeClustersCommand({ clusters: [arn] }))
  expect(clusters).toEqual([])
  expect(failures).toEqual([{ arn, reason: 'MISSING' }])
})

test('100 clusters are described in one call, 101 are refused', async () => {
  const names = Array.from({ length: 101 }, (_, number) => `cluster-${number}`)
  const { failures } = await client.send(new DescribeClustersCommand({ clusters: names.slice(0, 100) }))
  expect(failures).toHaveLength(100)
  await expect(client.send(new DescribeClustersCommand({ clusters: names }))).rejects.toThrow(
    expect.objectContaining({ name: 'InvalidParameterException' }),
  )
})
