import {
  DeleteTaskDefinitionsCommand,
  DeregisterTaskDefinitionCommand,
  DescribeTaskDefinitionCommand,
  ListTaskDefinitionFamiliesCommand,
  ListTaskDefinitionsCommand,
  type ListTaskDefinitionsRequest,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs'
import { beforeEach, describe, expect, test } from 'vitest'
import { fargateDefinition } from '@/lib/testing/ecs-request'
import { sharedSimulator } from '@/lib/testing/simulator'

const simulator = await sharedSimulator()
const client = simulator.client()
beforeEach(async () => {
  for (const family of ['web', 'web', 'api', 'web-admin']) {
    await client.send(new RegisterTaskDefinitionCommand(fargateDefinition(family)))
  }
})

const deregister = (taskDefinition: string) => client.send(new DeregisterTaskDefinitionCommand({ taskDefinition }))

async function listed(request: ListTaskDefinitionsRequest) {
  const { taskDefinitionArns = [] } = await client.send(new ListTaskDefinitionsCommand(request))
  return taskDefinitionArns.map((arn) => arn.slice(arn.indexOf('/') + 1))
}

test('revisions are listed by family and number, or the other way round', async () => {
  expect(await listed({})).toEqual(['api:1', 'web:1', 'web:2', 'web-admin:1'])
  expect(await listed({ sort: 'DESC' })).toEqual(['web-admin:1', 'web:2', 'web:1', 'api:1'])
})

test('familyPrefix of ListTaskDefinitions is the whole name, of ListTaskDefinitionFamilies a prefix', async () => {
  expect(await listed({ familyPrefix: 'web' })).toEqual(['web:1', 'web:2'])
  const { families } = await client.send(new ListTaskDefinitionFamiliesCommand({ familyPrefix: 'web' }))
  expect(families).toEqual(['web', 'web-admin'])
})

test('deregistered revisions are listed as INACTIVE only', async () => {
  await deregister('web:1')
  expect(await listed({})).toEqual(['api:1', 'web:2', 'web-admin:1'])
  expect(await listed({ status: 'INACTIVE' })).toEqual(['web:1'])
})

test('a family is INACTIVE when none of its revisions is ACTIVE', async () => {
  await deregister('api:1')
  await deregister('web:2')
  const families = async (status?: 'ACTIVE' | 'INACTIVE') =>
    (await client.send(new ListTaskDefinitionFamiliesCommand({ status }))).families
  expect(await families()).toEqual(['api', 'web', 'web-admin'])
  expect(await families('ACTIVE')).toEqual(['web', 'web-admin'])
  expect(await families('INACTIVE')).toEqual(['api'])
})

describe('DescribeTaskDefinition', () => {
  const described = async (taskDefinition: string) => {
    const answer = await client.send(new DescribeTaskDefinitionCommand({ taskDefinition }))
    return `${answer.taskDefinition?.family}:${answer.taskDefinition?.revision}`
  }

  test.each([
    ['web', 'web:2'],
    ['web:1', 'web:1'],
    ['arn:aws:ecs:ap-northeast-1:012345678910:task-definition/web:1', 'web:1'],
    ['arn:aws:ecs:ap-northeast-1:012345678910:task-definition/web', 'web:2'],
  ])('%s is %s', async (name, expected) => {
    expect(await described(name)).toBe(expected)
  })

  test('a family is its latest ACTIVE revision; an INACTIVE one is still described by number', async () => {
    await deregister('web:2')
    expect(await described('web')).toBe('web:1')
    expect(await described('web:2')).toBe('web:2')
  })

  test.each(['moon', 'web:9', 'arn:aws:ecs:us-east-1:012345678910:task-definition/web:1'])(
    '%s is unknown',
    async (name) => {
      await expect(described(name)).rejects.toThrow(
        expect.objectContaining({ name: 'ClientException', message: 'Unable to describe task definition.' }),
      )
    },
  )
})

test('a revision number is needed to deregister, and it must exist', async () => {
  await expect(deregister('web')).rejects.toThrow(expect.objectContaining({ name: 'ClientException' }))
  await expect(deregister('web:9')).rejects.toThrow(expect.objectContaining({ name: 'ClientException' }))
})

test('only INACTIVE revisions are deleted; their numbers are not given again', async () => {
  await deregister('web:2')
  const { taskDefinitions, failures } = await client.send(
    new DeleteTaskDefinitionsCommand({ taskDefinitions: ['web:1', 'web:2', 'web:9'] }),
  )
  expect(taskDefinitions?.map(({ status, revision }) => [revision, status])).toEqual([[2, 'DELETE_IN_PROGRESS']])
  expect(failures?.map(({ arn }) => arn?.split('/')[1])).toEqual(['web:1', 'web:9'])
  expect(await listed({ status: 'DELETE_IN_PROGRESS' })).toEqual(['web:2'])
  simulator.world.clock.advance(120)
  expect(await listed({ status: 'DELETE_IN_PROGRESS' })).toEqual([])
  const { taskDefinition } = await client.send(new RegisterTaskDefinitionCommand(fargateDefinition('web')))
  expect(taskDefinition?.revision).toBe(3)
})

test('at most 10 revisions are deleted in one call', async () => {
  const taskDefinitions = Array.from({ length: 11 }, (_, number) => `web:${number + 1}`)
  const deletion = client.send(new DeleteTaskDefinitionsCommand({ taskDefinitions }))
  await expect(deletion).rejects.toThrow(expect.objectContaining({ name: 'InvalidParameterException' }))
})
