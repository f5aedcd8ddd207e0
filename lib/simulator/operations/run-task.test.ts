import {
  CreateClusterCommand,
  ListTasksCommand,
  PutClusterCapacityProvidersCommand,
  RegisterContainerInstanceCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  type RunTaskRequest,
  StartTaskCommand,
  StopTaskCommand,
  UpdateContainerInstancesStateCommand,
} from '@aws-sdk/client-ecs'
import { beforeEach, describe, expect, test } from 'vitest'
import { ec2Definition, fargateDefinition, network } from '@/lib/testing/ecs-request'
import { sharedSimulator } from '@/lib/testing/simulator'

const simulator = await sharedSimulator()
const client = simulator.client()
beforeEach(async () => {
  await client.send(new CreateClusterCommand({}))
  await client.send(
    new RegisterTaskDefinitionCommand({ ...fargateDefinition('web'), tags: [{ key: 'from', value: 'definition' }] }),
  )
  await client.send(new RegisterTaskDefinitionCommand(ec2Definition('job', 1000)))
})

const run = (changes: Partial<RunTaskRequest> = {}) =>
  client.send(
    new RunTaskCommand({ taskDefinition: 'web', launchType: 'FARGATE', networkConfiguration: network, ...changes }),
  )
const runOnEc2 = (changes: Partial<RunTaskRequest> = {}) =>
  run({ taskDefinition: 'job', launchType: 'EC2', networkConfiguration: undefined, ...changes })

const associateFargate = new PutClusterCapacityProvidersCommand({
  cluster: 'default',
  capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
  defaultCapacityProviderStrategy: [],
})

async function registerInstance(): Promise<string> {
  const { containerInstance } = await client.send(
    new RegisterContainerInstanceCommand({
      totalResources: [
        { name: 'CPU', type: 'INTEGER', integerValue: 2048 },
        { name: 'MEMORY', type: 'INTEGER', integerValue: 2500 },
      ],
    }),
  )
  return containerInstance?.containerInstanceArn ?? ''
}

test('a task begins PROVISIONING with its size, group, overrides and tags', async () => {
  const { tasks, failures } = await run({
    startedBy: 'me',
    overrides: { containerOverrides: [{ name: 'web', environment: [{ name: 'A', value: 'B' }] }] },
    propagateTags: 'TASK_DEFINITION',
    enableECSManagedTags: true,
    tags: [{ key: 'own', value: 'tag' }],
  })
  expect(failures).toEqual([])
  expect(tasks).toHaveLength(1)
  expect(tasks?.[0]).toMatchObject({
    lastStatus: 'PROVISIONING',
    desiredStatus: 'RUNNING',
    cpu: '256',
    memory: '512',
    group: 'family:web',
    startedBy: 'me',
    overrides: { containerOverrides: [{ name: 'web', environment: [{ name: 'A', value: 'B' }] }] },
    tags: [
      { key: 'aws:ecs:clusterName', value: 'default' },
      { key: 'from', value: 'definition' },
      { key: 'own', value: 'tag' },
    ],
  })
})

test('a request that comes again with its client token starts nothing more', async () => {
  const first = await run({ clientToken: 'once' })
  const again = await run({ clientToken: 'once' })
  expect(again.tasks?.[0]?.taskArn).toBe(first.tasks?.[0]?.taskArn)
  expect((await client.send(new ListTasksCommand({}))).taskArns).toHaveLength(1)
  await expect(run({ clientToken: 'once', count: 2 })).rejects.toThrow(
    expect.objectContaining({ name: 'ConflictException' }),
  )
})

test.each([0, 11])('a count of %i is refused', async (count) => {
  await expect(run({ count })).rejects.toThrow(expect.objectContaining({ name: 'InvalidParameterException' }))
})

test('10 tasks start in one call', async () => {
  expect((await run({ count: 10 })).tasks).toHaveLength(10)
})

test('a strategy spreads tasks over its providers by base and weight', async () => {
  await client.send(associateFargate)
  const { tasks } = await run({
    launchType: undefined,
    count: 5,
    capacityProviderStrategy: [
      { capacityProvider: 'FARGATE', base: 1, weight: 1 },
      { capacityProvider: 'FARGATE_SPOT', weight: 3 },
    ],
  })
  const providers = tasks?.map(({ capacityProviderName }) => capacityProviderName).sort()
  expect(providers).toEqual(['FARGATE', 'FARGATE', 'FARGATE_SPOT', 'FARGATE_SPOT', 'FARGATE_SPOT'])
})

test('a strategy of several providers without a weight starts nothing', async () => {
  await client.send(associateFargate)
  const capacityProviderStrategy = [
    { capacityProvider: 'FARGATE', base: 1 },
    { capacityProvider: 'FARGATE_SPOT', weight: 0 },
  ]
  await expect(run({ launchType: undefined, count: 2, capacityProviderStrategy })).rejects.toThrow(
    /^There are no capacity providers with a weight value greater than zero/,
  )
  expect((await client.send(new ListTasksCommand({}))).taskArns).toEqual([])
})

test('what does not fit on any container instance comes back as a failure', async () => {
  const arn = await registerInstance()
  const { tasks, failures } = await runOnEc2({ count: 3 })
  expect(tasks?.map(({ containerInstanceArn }) => containerInstanceArn)).toEqual([arn, arn])
  expect(failures).toEqual([{ arn, reason: 'RESOURCE:MEMORY' }])
})

describe('what AWS refuses, in its words', () => {
  test.each<{ changes: Partial<RunTaskRequest>; name?: string; message: string }>([
    { changes: { taskDefinition: 'moon' }, name: 'ClientException', message: 'TaskDefinition not found.' },
    {
      changes: { networkConfiguration: undefined },
      message: "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
    },
    {
      changes: { overrides: { containerOverrides: [{ name: 'moon' }] } },
      message: 'Override for container named moon is not a container in the TaskDefinition.',
    },
    {
      changes: { taskDefinition: 'job', launchType: 'EC2', networkConfiguration: undefined },
      message: 'No Container Instances were found in your cluster.',
    },
  ])('$message', async ({ changes, name = 'InvalidParameterException', message }) => {
    await expect(run(changes)).rejects.toThrow(expect.objectContaining({ name, message }))
  })
})

describe('StartTask', () => {
  const start = (...containerInstances: string[]) =>
    client.send(new StartTaskCommand({ taskDefinition: 'job', containerInstances }))

  test('starts a task on each container instance that has room', async () => {
    const [one, other] = [await registerInstance(), await registerInstance()]
    await client.send(new UpdateContainerInstancesStateCommand({ containerInstances: [other], status: 'DRAINING' }))
    const { tasks, failures } = await start(one, other, 'f'.repeat(32))
    expect(tasks?.map(({ containerInstanceArn }) => containerInstanceArn)).toEqual([one])
    expect(failures?.map(({ reason }) => reason)).toEqual(['INACTIVE', 'MISSING'])
    await start(one)
    expect((await start(one)).failures).toEqual([{ arn: one, reason: 'RESOURCE:MEMORY' }])
  })

  test('takes at most 10 container instances', async () => {
    await expect(start(...Array.from({ length: 11 }, () => 'f'.repeat(32)))).rejects.toThrow(
      expect.objectContaining({ name: 'InvalidParameterException' }),
    )
  })
})

describe('StopTask', () => {
  test('asks a task to stop and keeps the reason', async () => {
    const { tasks } = await run()
    const { task } = await client.send(new StopTaskCommand({ task: tasks?.[0]?.taskArn, reason: 'enough' }))
    expect(task).toMatchObject({ desiredStatus: 'STOPPED', stopCode: 'UserInitiated', stoppedReason: 'enough' })
  })

  test('a task that does not exist is not found', async () => {
    await expect(client.send(new StopTaskCommand({ task: 'f'.repeat(32) }))).rejects.toThrow(
      expect.objectContaining({ name: 'InvalidParameterException', message: 'The referenced task was not found.' }),
    )
  })
})
