import { expect, test } from 'vitest'
import { parseArn } from './arn'
import { ecsNounOf } from './ecs-arn'

const of = (resource: string, service = 'ecs') =>
  ecsNounOf(parseArn(`arn:aws:${service}:ap-northeast-1:012345678910:${resource}`) ?? expect.fail('no ARN'))

test.each([
  ['cluster/shop-prod', { noun: 'cluster', cluster: 'shop-prod' }],
  ['service/shop-prod/checkout', { noun: 'service', cluster: 'shop-prod', service: 'checkout' }],
  ['service/checkout', { noun: 'service', cluster: null, service: 'checkout' }],
  ['service-deployment/shop-prod/checkout/NCWGC2ZR', { noun: 'service', cluster: 'shop-prod', service: 'checkout' }],
  [
    'service-revision/shop-prod/checkout/4980306466373577095',
    { noun: 'service', cluster: 'shop-prod', service: 'checkout' },
  ],
  ['task-set/shop-prod/checkout/ecs-svc/1', { noun: 'service', cluster: 'shop-prod', service: 'checkout' }],
  ['task/shop-prod/9f2c41d0', { noun: 'task', cluster: 'shop-prod', task: '9f2c41d0' }],
  ['task/9f2c41d0', { noun: 'task', cluster: null, task: '9f2c41d0' }],
  ['container-instance/batch/ab12', { noun: 'containerInstance', cluster: 'batch', containerInstance: 'ab12' }],
  ['task-definition/checkout:141', { noun: 'taskDefinition', family: 'checkout', revision: 141 }],
  ['task-definition/checkout', null],
  ['capacity-provider/FARGATE', null],
  ['constructor/x', null],
  ['cluster/', null],
  ['cluster', null],
])('the ARN of %s names %j', (resource, noun) => {
  expect(of(resource)).toEqual(noun)
})

test('an ARN of another service names nothing of ECS', () => {
  expect(of('task/shop-prod/9f2c41d0', 'states')).toBeNull()
})
