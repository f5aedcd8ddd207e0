import {
  CreateClusterCommand,
  CreateServiceCommand,
  DescribeTasksCommand,
  ListTasksCommand,
  type ListTasksRequest,
  RegisterContainerInstanceCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  StopTaskCommand,
} from '@aws-sdk/client-ecs'
import { beforeEach, describe, expect, test } from 'vitest'
import { ec2Definition, fargateDefinition, network } from '@/lib/testing/ecs-request'
import { sharedSimulator } from '@/lib/testing/simulator'

const simulator = await sharedSimulator()
const client = simulator.client()
beforeEach(async () => {
  await client.send(new CreateClusterCommand({}))
  await client.send(new RegisterTaskDefinitionCommand(fargateDefinition('web')))
  await client.send(new RegisterTaskDefinitionCommand(ec2Definition('job')))
})

async function run(count: number, startedBy?: string) {
  for (let left = count; left > 0; left -= 10) {
    await client.send(
      new RunTaskCommand({
        taskDefinition: 'web',
        launchType: 'FARGATE',
        networkConfiguration: network,
        count: Math.min(left, 10),
        startedBy,
      }),
    )
  }
}

const listed = async (request: ListTasksRequest = {}) =>
  (await client.send(new ListTasksCommand(request))).taskArns ?? []

test.each([
  { count: 0, pages: [0] },
  { count: 99, pages: [99] },
  { count: 100, pages: [100] },
  { count: 101, pages: [100, 1] },
])('$count tasks come 100 a page', async ({ count, pages }) => {
  await run(count)
  const found: number[] = []
  let nextToken: string | undefined
  do {
    const page = await client.send(new ListTasksCommand({ nextToken }))
    found.push(page.taskArns?.length ?? 0)
    nextToken = page.nextToken
  } while (nextToken)
  expect(found).toEqual(pages)
})

describe('filters', () => {
  let instance: string
  beforeEach(async () => {
    const { containerInstance } = await client.send(new RegisterContainerInstanceCommand({}))
    instance = containerInstance?.containerInstanceArn ?? ''
    await run(1, 'alice')
    await client.send(new RunTaskCommand({ taskDefinition: 'job', count: 2 }))
    await client.send(
      new CreateServiceCommand({
        serviceName: 'web',
        taskDefinition: 'web',
        desiredCount: 3,
        launchType: 'FARGATE',
        networkConfiguration: network,
      }),
    )
    simulator.world.clock.advance(180)
  })

  test.each<{ filter: ListTasksRequest; count: number }>([
    { filter: {}, count: 6 },
    { filter: { family: 'web' }, count: 4 },
    { filter: { family: 'job' }, count: 2 },
    { filter: { serviceName: 'web' }, count: 3 },
    { filter: { serviceName: 'arn:aws:ecs:ap-northeast-1:012345678910:service/default/web' }, count: 3 },
    { filter: { launchType: 'EC2' }, count: 2 },
    { filter: { launchType: 'FARGATE' }, count: 4 },
    { filter: { startedBy: 'alice' }, count: 1 },
    { filter: { desiredStatus: 'STOPPED' }, count: 0 },
    { filter: { desiredStatus: 'PENDING' }, count: 0 },
    { filter: { daemonName: 'agent' }, count: 0 },
  ])('$filter finds $count', async ({ filter, count }) => {
    expect(await listed(filter)).toHaveLength(count)
  })

  test('a container instance has its tasks, by ARN and by id', async () => {
    expect(await listed({ containerInstance: instance })).toHaveLength(2)
    expect(await listed({ containerInstance: instance.split('/').at(-1) })).toHaveLength(2)
  })

  test('a stopped task is listed as STOPPED only, and vanishes after an hour', async () => {
    const [task] = await listed({ startedBy: 'alice' })
    await client.send(new StopTaskCommand({ task }))
    expect(await listed({ startedBy: 'alice' })).toEqual([])
    expect(await listed({ desiredStatus: 'STOPPED' })).toEqual([task])
    simulator.world.clock.advance(2 * 3600)
    expect(await listed({ desiredStatus: 'STOPPED' })).toEqual([])
    const { failures } = await client.send(new DescribeTasksCommand({ tasks: [task ?? ''] }))
    expect(failures).toEqual([{ arn: task, reason: 'MISSING' }])
  })

  test.each<{ filter: ListTasksRequest; message: string }>([
    { filter: { startedBy: 'alice', family: 'web' }, message: 'cannot specify startedBy with other arguments' },
    { filter: { serviceName: 'web', family: 'web' }, message: 'cannot specify serviceName with other arguments' },
    { filter: { serviceName: 'moon' }, message: 'Service not found.' },
  ])('$filter is refused: $message', async ({ filter, message }) => {
    await expect(listed(filter)).rejects.toThrow(message)
  })
})

describe('DescribeTasks', () => {
  test('takes 100 tasks, refuses 101 and none', async () => {
    await run(101)
    const { taskArns, nextToken } = await client.send(new ListTasksCommand({}))
    const more = (await client.send(new ListTasksCommand({ nextToken }))).taskArns
    const tasks = [...(taskArns ?? []), ...(more ?? [])]
    const described = await client.send(new DescribeTasksCommand({ tasks: tasks.slice(0, 100) }))
    expect(described.tasks).toHaveLength(100)
    await expect(client.send(new DescribeTasksCommand({ tasks }))).rejects.toThrow(
      expect.objectContaining({ name: 'InvalidParameterException' }),
    )
    await expect(client.send(new DescribeTasksCommand({ tasks: [] }))).rejects.toThrow('Tasks cannot be empty.')
  })

  test('names what is missing and refuses the ARN of another cluster', async () => {
    const { failures } = await client.send(new DescribeTasksCommand({ tasks: ['0'.repeat(32)] }))
    const arn = `arn:aws:ecs:ap-northeast-1:012345678910:task/default/${'0'.repeat(32)}`
    expect(failures).toEqual([{ arn, reason: 'MISSING' }])
    const elsewhere = arn.replace('default', 'prod')
    await expect(client.send(new DescribeTasksCommand({ tasks: [elsewhere] }))).rejects.toThrow(
      'Invalid identifier: Identifier is for cluster prod. Your cluster is default',
    )
  })

  test('the whole life of a task can be told from its moments', async () => {
    await run(1)
    const [task] = await listed()
    simulator.world.clock.advance(120)
    await client.send(new StopTaskCommand({ task }))
    simulator.world.clock.advance(120)
    const { tasks } = await client.send(new DescribeTasksCommand({ tasks: [task ?? ''] }))
    const one = tasks?.[0]
    const moments = [
      one?.createdAt,
      one?.connectivityAt,
      one?.pullStartedAt,
      one?.pullStoppedAt,
      one?.startedAt,
      one?.stoppingAt,
      one?.executionStoppedAt,
      one?.stoppedAt,
    ].map((moment) => moment?.getTime())
    expect(one?.lastStatus).toBe('STOPPED')
    expect(moments).not.toContain(undefined)
    expect(moments).toEqual(moments.toSorted())
  })
})
