import {
  DescribeTaskDefinitionCommand,
  RegisterTaskDefinitionCommand,
  type RegisterTaskDefinitionRequest,
} from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { ec2Definition, fargateDefinition } from '@/lib/testing/ecs-request'
import { sharedSimulator } from '@/lib/testing/simulator'

const simulator = await sharedSimulator()
const client = simulator.client()

const register = (request: RegisterTaskDefinitionRequest) => client.send(new RegisterTaskDefinitionCommand(request))

test('a revision comes back with what ECS adds to it', async () => {
  const { taskDefinition } = await register(fargateDefinition('web'))
  expect(taskDefinition).toMatchObject({
    taskDefinitionArn: 'arn:aws:ecs:ap-northeast-1:012345678910:task-definition/web:1',
    family: 'web',
    revision: 1,
    status: 'ACTIVE',
    compatibilities: ['EC2', 'FARGATE'],
    volumes: [],
    placementConstraints: [],
    registeredBy: 'arn:aws:iam::012345678910:user/operator',
  })
  expect(taskDefinition?.registeredAt).toEqual(new Date(simulator.world.clock.now() * 1000))
  expect(taskDefinition?.containerDefinitions?.[0]).toEqual({
    name: 'web',
    image: 'httpd:2.4',
    cpu: 0,
    essential: true,
    environment: [],
    mountPoints: [],
    volumesFrom: [],
    systemControls: [],
    portMappings: [{ containerPort: 80, hostPort: 80, protocol: 'tcp' }],
  })
})

test.each([
  { cpu: '256', memory: '512', stored: ['256', '512'] },
  { cpu: '.25 vCPU', memory: '0.5GB', stored: ['256', '512'] },
  { cpu: '1 vcpu', memory: '3 GB', stored: ['1024', '3072'] },
])('cpu $cpu and memory $memory are stored as $stored', async ({ cpu, memory, stored }) => {
  const { taskDefinition } = await register({ ...fargateDefinition('web'), cpu, memory })
  expect([taskDefinition?.cpu, taskDefinition?.memory]).toEqual(stored)
})

test('in bridge mode an unset host port is one that Docker picks', async () => {
  const { taskDefinition } = await register({
    family: 'web',
    networkMode: 'bridge',
    containerDefinitions: [{ name: 'web', image: 'httpd', memory: 64, portMappings: [{ containerPort: 80 }] }],
  })
  expect(taskDefinition?.containerDefinitions?.[0]?.portMappings?.[0]?.hostPort).toBe(0)
  expect(taskDefinition?.compatibilities).toEqual(['EC2', 'EXTERNAL'])
})

test('each registration is the next revision', async () => {
  await register(fargateDefinition('web'))
  await register(ec2Definition('job'))
  const { taskDefinition } = await register(fargateDefinition('web'))
  expect(taskDefinition?.revision).toBe(2)
})

test('tags come back, and again when asked for', async () => {
  const tags = [{ key: 'team', value: 'a' }]
  expect((await register({ ...fargateDefinition('web'), tags })).tags).toEqual(tags)
  const silent = await client.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'web' }))
  expect(silent.tags).toEqual([])
  const asked = await client.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'web', include: ['TAGS'] }))
  expect(asked.tags).toEqual(tags)
})

describe('what AWS refuses, in its words', () => {
  const container = { name: 'web', image: 'httpd' }
  test.each<{ request: Partial<RegisterTaskDefinitionRequest>; message: string }>([
    { request: { containerDefinitions: [] }, message: 'Container list cannot be empty' },
    { request: { cpu: '256', memory: '4096' }, message: 'No Fargate configuration exists for given values.' },
    { request: { networkMode: 'bridge' }, message: "Fargate only supports network mode 'awsvpc'." },
    { request: { tags: [] }, message: 'Tags can not be empty.' },
    {
      request: {
        requiresCompatibilities: ['EC2'],
        cpu: undefined,
        memory: undefined,
        containerDefinitions: [container],
      },
      message:
        "Invalid setting for container 'web'. At least one of 'memory' or 'memoryReservation' must be specified.",
    },
  ])('$message', async ({ request, message }) => {
    await expect(register({ ...fargateDefinition('web'), ...request })).rejects.toThrow(
      expect.objectContaining({ name: 'ClientException', message }),
    )
  })

  test.each([70_000, 200_000])('a definition of %i bytes, which is above 64 KiB', async (bytes) => {
    const environment = [{ name: 'BIG', value: 'x'.repeat(bytes) }]
    const containerDefinitions = [{ name: 'web', image: 'httpd', environment }]
    await expect(register({ ...fargateDefinition('web'), containerDefinitions })).rejects.toThrow(
      /^Actual length: '\d+'. Max allowed length is '65536' bytes.$/,
    )
  })
})
