import { describe, expect, it } from 'vitest'
import { accountIdIn } from './account-id'

const arn = 'arn:aws:ecs:ap-northeast-1:123456789012:cluster/shop-prod'

describe('the account id of an answer', () => {
  it.each<[string, object, string | undefined]>([
    ['a list of ARNs', { clusterArns: [arn] }, '123456789012'],
    ['a list of things', { services: [{ status: 'ACTIVE', serviceArn: arn }], failures: [] }, '123456789012'],
    ['one thing', { taskDefinition: { taskDefinitionArn: arn } }, '123456789012'],
    ['another partition', { clusterArns: [arn.replace('aws', 'aws-cn')] }, '123456789012'],
    ['nothing', { clusterArns: [], nextToken: undefined, failures: null }, undefined],
    ['ARNs of other services only', { services: [{ roleArn: 'arn:aws:iam::999999999999:role/x' }] }, undefined],
  ])('is read from %s', (_from, output, accountId) => {
    expect(accountIdIn(output)).toBe(accountId)
  })
})
