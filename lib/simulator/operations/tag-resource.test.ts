import {
  CreateClusterCommand,
  DescribeClustersCommand,
  ListTagsForResourceCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-ecs'
import { beforeEach, expect, test } from 'vitest'
import { fargateDefinition, network } from '@/lib/testing/ecs-request'
import { sharedSimulator } from '@/lib/testing/simulator'

const simulator = await sharedSimulator()
const client = simulator.client()
beforeEach(async () => {
  await client.send(new CreateClusterCommand({}))
})

const clusterArn = 'arn:aws:ecs:ap-northeast-1:012345678910:cluster/default'
const tagsOf = async (resourceArn: string) => (await client.send(new ListTagsForResourceCommand({ resourceArn }))).tags

test('tags are added, replaced by key and removed, and DescribeClusters shows them', async () => {
  const tag = (key: string, value: string) =>
    client.send(new TagResourceCommand({ resourceArn: clusterArn, tags: [{ key, value }] }))
  await tag('team', 'a')
  await tag('team', 'b')
  await tag('stage', 'test')
  expect(await tagsOf(clusterArn)).toEqual([
    { key: 'team', value: 'b' },
    { key: 'stage', value: 'test' },
  ])
  await client.send(new UntagResourceCommand({ resourceArn: clusterArn, tagKeys: ['team'] }))
  const { clusters } = await client.send(new DescribeClustersCommand({ include: ['TAGS'] }))
  expect(clusters?.[0]?.tags).toEqual([{ key: 'stage', value: 'test' }])
})

test('tasks and task definitions have tags too', async () => {
  const { taskDefinition } = await client.send(new RegisterTaskDefinitionCommand(fargateDefinition('web')))
  const { tasks } = await client.send(
    new RunTaskCommand({
      taskDefinition: 'web',
      launchType: 'FARGATE',
      networkConfiguration: network,
      tags: [{ key: 'own', value: 'tag' }],
    }),
  )
  expect(await tagsOf(tasks?.[0]?.taskArn ?? '')).toEqual([{ key: 'own', value: 'tag' }])
  expect(await tagsOf(taskDefinition?.taskDefinitionArn ?? '')).toEqual([])
})

test.each([
  [clusterArn.replace('default', 'gone'), 'ResourceNotFoundException'],
  [clusterArn.replace('ap-northeast-1', 'us-east-1'), 'ResourceNotFoundException'],
  ['default', 'InvalidParameterException'],
  ['arn:aws:s3:::bucket', 'InvalidParameterException'],
])('%s is refused with %s', async (arn, name) => {
  await expect(tagsOf(arn)).rejects.toThrow(expect.objectContaining({ name }))
})

test('a resource has at most 50 tags', async () => {
  const tags = Array.from({ length: 51 }, (_, number) => ({ key: `key-${number}`, value: 'x' }))
  const tagging = client.send(new TagResourceCommand({ resourceArn: clusterArn, tags }))
  await expect(tagging).rejects.toThrow(expect.objectContaining({ name: 'InvalidParameterException' }))
  expect(await tagsOf(clusterArn)).toEqual([])
})
