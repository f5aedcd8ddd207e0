import {
  CreateClusterCommand,
  CreateServiceCommand,
  DescribeServiceDeploymentsCommand,
  DescribeServiceRevisionsCommand,
  DescribeServicesCommand,
  ListServiceDeploymentsCommand,
  RegisterTaskDefinitionCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs'
import { beforeEach, expect, test } from 'vitest'
import { fargateDefinition, network } from '@/lib/testing/ecs-request'
import { sharedSimulator } from '@/lib/testing/simulator'

const simulator = await sharedSimulator()
const client = simulator.client()
beforeEach(async () => {
  await client.send(new CreateClusterCommand({}))
  await client.send(new RegisterTaskDefinitionCommand(fargateDefinition('web')))
  await client.send(
    new CreateServiceCommand({
      serviceName: 'web',
      taskDefinition: 'web',
      desiredCount: 1,
      launchType: 'FARGATE',
      networkConfiguration: network,
    }),
  )
  simulator.world.clock.advance(300)
  await client.send(new UpdateServiceCommand({ service: 'web', forceNewDeployment: true }))
})

test('a deployment is listed for every beginning, the newest first, and by status', async () => {
  const list = async (status?: ('IN_PROGRESS' | 'SUCCESSFUL')[]) => {
    const { serviceDeployments } = await client.send(new ListServiceDeploymentsCommand({ service: 'web', status }))
    return serviceDeployments?.map((deployment) => deployment.status)
  }
  expect(await list()).toEqual(['IN_PROGRESS', 'SUCCESSFUL'])
  expect(await list(['SUCCESSFUL'])).toEqual(['SUCCESSFUL'])
})

test('deployments are listed by when they were created', async () => {
  const after = new Date((simulator.world.clock.now() - 60) * 1000)
  const { serviceDeployments } = await client.send(
    new ListServiceDeploymentsCommand({ service: 'web', createdAt: { after } }),
  )
  expect(serviceDeployments?.map(({ status }) => status)).toEqual(['IN_PROGRESS'])
})

test("the ARNs in a service lead to its deployment and revisions, with their tasks' counts", async () => {
  const { services } = await client.send(new DescribeServicesCommand({ services: ['web'] }))
  const [service] = services ?? []
  const { serviceDeployments } = await client.send(
    new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: [service?.currentServiceDeployment ?? ''] }),
  )
  expect(serviceDeployments?.[0]).toMatchObject({
    status: 'IN_PROGRESS',
    sourceServiceRevisions: [{ runningTaskCount: 1 }],
    targetServiceRevision: { requestedTaskCount: 1, runningTaskCount: 0 },
  })
  const arns = service?.currentServiceRevisions?.map(({ arn }) => arn ?? '') ?? []
  expect(arns).toHaveLength(2)
  const { serviceRevisions } = await client.send(new DescribeServiceRevisionsCommand({ serviceRevisionArns: arns }))
  expect(serviceRevisions?.map(({ launchType, taskDefinition }) => [launchType, taskDefinition])).toEqual([
    ['FARGATE', service?.taskDefinition],
    ['FARGATE', service?.taskDefinition],
  ])
})

test('what does not exist is missing; more than 20 are refused', async () => {
  const arn = 'arn:aws:ecs:ap-northeast-1:012345678910:service-deployment/default/web/moon'
  const { failures } = await client.send(new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: [arn] }))
  expect(failures).toEqual([{ arn, reason: 'MISSING' }])
  const many = Array.from({ length: 21 }, () => arn)
  for (const command of [
    new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: many }),
    new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: [] }),
  ]) {
    await expect(client.send(command)).rejects.toThrow(expect.objectContaining({ name: 'InvalidParameterException' }))
  }
  const revisions = client.send(new DescribeServiceRevisionsCommand({ serviceRevisionArns: many }))
  await expect(revisions).rejects.toThrow(expect.objectContaining({ name: 'InvalidParameterException' }))
})
