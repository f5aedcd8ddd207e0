import {
  CreateClusterCommand,
  CreateServiceCommand,
  type CreateServiceRequest,
  DeregisterTaskDefinitionCommand,
  DescribeServicesCommand,
  PutClusterCapacityProvidersCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs'
import { beforeEach, describe, expect, test } from 'vitest'
import { ec2Definition, fargateDefinition, network } from '@/lib/testing/ecs-request'
import { sharedSimulator } from '@/lib/testing/simulator'

const simulator = await sharedSimulator()
const client = simulator.client()
beforeEach(async () => {
  await client.send(new CreateClusterCommand({ clusterName: 'study' }))
  await client.send(new RegisterTaskDefinitionCommand(fargateDefinition('web')))
  await client.send(new RegisterTaskDefinitionCommand(ec2Definition('job')))
})

const request: CreateServiceRequest = {
  cluster: 'study',
  serviceName: 'web',
  taskDefinition: 'web:1',
  desiredCount: 2,
  launchType: 'FARGATE',
  networkConfiguration: network,
}
const create = (changes: Partial<CreateServiceRequest> = {}) =>
  client.send(new CreateServiceCommand({ ...request, ...changes }))

test('a new service is ACTIVE with one deployment in progress and the defaults of AWS', async () => {
  const { service } = await create({ tags: [{ key: 'team', value: 'a' }] })
  expect(service).toMatchObject({
    serviceArn: 'arn:aws:ecs:ap-northeast-1:012345678910:service/study/web',
    clusterArn: 'arn:aws:ecs:ap-northeast-1:012345678910:cluster/study',
    taskDefinition: 'arn:aws:ecs:ap-northeast-1:012345678910:task-definition/web:1',
    status: 'ACTIVE',
    desiredCount: 2,
    runningCount: 0,
    launchType: 'FARGATE',
    platformVersion: 'LATEST',
    platformFamily: 'Linux',
    schedulingStrategy: 'REPLICA',
    deploymentController: { type: 'ECS' },
    deploymentConfiguration: { maximumPercent: 200, minimumHealthyPercent: 100 },
    networkConfiguration: { awsvpcConfiguration: { assignPublicIp: 'DISABLED' } },
    tags: [{ key: 'team', value: 'a' }],
    propagateTags: 'NONE',
  })
  expect(service?.deployments).toMatchObject([{ status: 'PRIMARY', desiredCount: 2, rolloutState: 'IN_PROGRESS' }])
})

test('it starts its tasks and reaches a steady state', async () => {
  await create()
  simulator.world.clock.advance(180)
  const { services } = await client.send(new DescribeServicesCommand({ cluster: 'study', services: ['web'] }))
  expect(services?.[0]).toMatchObject({ runningCount: 2, pendingCount: 0 })
  expect(services?.[0]?.events?.map(({ message }) => message)).toContain('(service web) has reached a steady state.')
  expect(services?.[0]?.deployments?.[0]?.rolloutState).toBe('COMPLETED')
})

test("a family's latest ACTIVE revision is taken when no number is given", async () => {
  await client.send(new RegisterTaskDefinitionCommand(fargateDefinition('web')))
  expect((await create({ taskDefinition: 'web' })).service?.taskDefinition).toMatch(/web:2$/)
})

test("without a launch type the cluster's default strategy counts", async () => {
  await client.send(
    new PutClusterCapacityProvidersCommand({
      cluster: 'study',
      capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
      defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
    }),
  )
  const { service } = await create({ launchType: undefined })
  expect(service?.launchType).toBeUndefined()
  expect(service?.capacityProviderStrategy).toEqual([{ capacityProvider: 'FARGATE_SPOT', weight: 1, base: 0 }])
})

describe('what AWS refuses, in its words', () => {
  test.each<{ changes: Partial<CreateServiceRequest>; name?: string; message: string | RegExp }>([
    { changes: { cluster: 'gone' }, name: 'ClusterNotFoundException', message: 'Cluster not found.' },
    { changes: { taskDefinition: 'moon' }, name: 'ClientException', message: 'TaskDefinition not found.' },
    {
      changes: { capacityProviderStrategy: [{ capacityProvider: 'FARGATE' }] },
      message: 'Specifying both a launch type and capacity provider strategy is not supported',
    },
    {
      changes: { launchType: undefined, capacityProviderStrategy: [{ capacityProvider: 'FARGATE', weight: 1 }] },
      message: /^The specified capacity provider strategy cannot contain a capacity provider that is not associated/,
    },
    {
      changes: { networkConfiguration: undefined },
      message: "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
    },
    {
      changes: { taskDefinition: 'job', launchType: 'EC2' },
      message: 'Network Configuration is not valid for the given networkMode of this task definition.',
    },
    { changes: { taskDefinition: 'job' }, message: 'Task definition does not support launch_type FARGATE.' },
    {
      changes: { deploymentConfiguration: { maximumPercent: 100, minimumHealthyPercent: 100 } },
      message: 'Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments',
    },
    {
      changes: { deploymentConfiguration: { minimumHealthyPercent: 101 } },
      message: 'minimumHealthyPercent must be at most 100',
    },
    { changes: { deploymentConfiguration: { maximumPercent: 99 } }, message: 'maximumPercent must be at least 100' },
    {
      changes: { loadBalancers: [{ targetGroupArn: 'arn', containerName: 'moon', containerPort: 80 }] },
      message: 'The container moon does not exist in the task definition.',
    },
    {
      changes: { loadBalancers: [{ targetGroupArn: 'arn', containerName: 'web', containerPort: 81 }] },
      message: 'The container web did not have a container port 81 defined.',
    },
    {
      changes: { schedulingStrategy: 'DAEMON' },
      message: 'The daemon scheduling strategy does not support a desired count for services',
    },
    { changes: { serviceName: 'two words' }, message: /^Service name must match/ },
  ])('$message', async ({ changes, name = 'InvalidParameterException', message }) => {
    const refusal = create(changes)
    await expect(refusal).rejects.toThrow(expect.objectContaining({ name }))
    await expect(refusal).rejects.toThrow(message)
  })

  test('a second service of the same name', async () => {
    await create()
    await expect(create()).rejects.toThrow('Creation of service was not idempotent.')
  })

  test('an INACTIVE task definition', async () => {
    await client.send(new DeregisterTaskDefinitionCommand({ taskDefinition: 'web:1' }))
    await expect(create()).rejects.toThrow('TaskDefinition is inactive')
  })
})
