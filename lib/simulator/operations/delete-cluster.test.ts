import {
  CreateClusterCommand,
  CreateServiceCommand,
  DeleteClusterCommand,
  DescribeClustersCommand,
  ListServicesCommand,
  RegisterContainerInstanceCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
} from '@aws-sdk/client-ecs'
import { beforeEach, expect, test } from 'vitest'
import { fargateDefinition, network } from '@/lib/testing/ecs-request'
import { sharedSimulator } from '@/lib/testing/simulator'

const simulator = await sharedSimulator()
const client = simulator.client()
beforeEach(async () => {
  await client.send(new CreateClusterCommand({}))
  await client.send(new RegisterTaskDefinitionCommand(fargateDefinition('web')))
})

const deletion = () => client.send(new DeleteClusterCommand({ cluster: 'default' }))

test('a deleted cluster is INACTIVE: still described, no longer usable, and its name is free again', async () => {
  expect((await deletion()).cluster?.status).toBe('INACTIVE')
  const { clusters } = await client.send(new DescribeClustersCommand({}))
  expect(clusters?.[0]?.status).toBe('INACTIVE')
  await expect(client.send(new ListServicesCommand({}))).rejects.toThrow(
    expect.objectContaining({ name: 'ClusterNotFoundException' }),
  )
  const { cluster } = await client.send(new CreateClusterCommand({}))
  expect(cluster?.status).toBe('ACTIVE')
})

test('a cluster with a service is kept', async () => {
  await client.send(
    new CreateServiceCommand({
      serviceName: 'web',
      taskDefinition: 'web',
      launchType: 'FARGATE',
      networkConfiguration: network,
    }),
  )
  await expect(deletion()).rejects.toThrow(expect.objectContaining({ name: 'ClusterContainsServicesException' }))
})

test('a cluster with a task is kept', async () => {
  await client.send(new RunTaskCommand({ taskDefinition: 'web', launchType: 'FARGATE', networkConfiguration: network }))
  await expect(deletion()).rejects.toThrow(expect.objectContaining({ name: 'ClusterContainsTasksException' }))
})

test('a cluster with a container instance is kept', async () => {
  await client.send(new RegisterContainerInstanceCommand({}))
  await expect(deletion()).rejects.toThrow(
    expect.objectContaining({ name: 'ClusterContainsContainerInstancesException' }),
  )
})
