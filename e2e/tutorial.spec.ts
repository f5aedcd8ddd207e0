import {
  CreateClusterCommand,
  CreateServiceCommand,
  RegisterTaskDefinitionCommand,
  type RegisterTaskDefinitionCommandInput,
  RunTaskCommand,
  StopTaskCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs'
import sample from './fargate-task.json' with { type: 'json' }
import { expect, test } from './page'
import { ecsClient } from './simulator'

const definition = sample as RegisterTaskDefinitionCommandInput
const networkConfiguration = { awsvpcConfiguration: { subnets: ['subnet-abcd1234'], securityGroups: ['sg-abcd1234'] } }

test('the steps of the ECS tutorial appear in the browser as they happen', async ({ page }) => {
  const ecs = ecsClient()
  await page.goto('/demo/ap-northeast-1')
  const table = page.getByRole('table')
  await expect(table.getByRole('link', { name: 'shop-prod' })).toBeVisible()
  await expect(table.getByRole('link', { name: 'fargate-cluster' })).toHaveCount(0)

  await ecs.send(new CreateClusterCommand({ clusterName: 'fargate-cluster' }))
  await expect(table.getByRole('link', { name: 'fargate-cluster' })).toBeVisible({ timeout: 15_000 })
  await table.getByRole('link', { name: 'fargate-cluster' }).click()
  await expect(page).toHaveURL(/\/clusters\/fargate-cluster$/)

  await ecs.send(new RegisterTaskDefinitionCommand(definition))
  const registered = await ecs.send(new RegisterTaskDefinitionCommand({ ...definition, family: 'sample-fargate' }))
  expect(registered.taskDefinition?.revision).toBe(1)
  await ecs.send(
    new CreateServiceCommand({
      cluster: 'fargate-cluster',
      serviceName: 'fargate-service',
      taskDefinition: 'sample-fargate:1',
      desiredCount: 1,
      launchType: 'FARGATE',
      networkConfiguration,
      enableExecuteCommand: true,
    }),
  )
  await expect(page.getByRole('table').getByRole('link', { name: 'fargate-service' })).toBeVisible({ timeout: 15_000 })
  await page.getByRole('table').getByRole('link', { name: 'fargate-service' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'fargate-service' })).toBeVisible()
  await expect(page.getByText('0 MiB – 512 MiB').first()).toBeVisible()
  await expect(page.getByText('RUNNING').first()).toBeVisible({ timeout: 90_000 })

  await ecs.send(new UpdateServiceCommand({ cluster: 'fargate-cluster', service: 'fargate-service', desiredCount: 3 }))
  await expect(page.getByText(/started 2 tasks/).first()).toBeVisible({ timeout: 30_000 })

  const run = await ecs.send(
    new RunTaskCommand({
      cluster: 'fargate-cluster',
      taskDefinition: 'sample-fargate',
      launchType: 'FARGATE',
      networkConfiguration,
    }),
  )
  const taskArn = run.tasks?.[0]?.taskArn ?? ''
  await page.goto(`/demo/ap-northeast-1/clusters/fargate-cluster/tasks/${taskArn.split('/').at(-1)}`)
  await expect(page.getByText('sample-fargate-app').first()).toBeVisible()
  await expect(page.getByText('0 MiB – 512 MiB').first()).toBeVisible()

  await ecs.send(new StopTaskCommand({ cluster: 'fargate-cluster', task: taskArn, reason: 'The walk is over' }))
  await expect(page.getByText('The walk is over').first()).toBeVisible({ timeout: 60_000 })
})
