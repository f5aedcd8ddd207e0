import { expect, test } from 'vitest'
import { service } from '@/lib/testing/aws-answer'
import { revisionUse } from './revision-use'

const arn = 'arn:aws:ecs:ap-northeast-1:012345678910:task-definition/storefront:88'

test('a revision is used by the services that have a deployment of it', () => {
  expect(revisionUse(arn, [[service(), service({ serviceName: 'other', deployments: [] })], []])).toEqual({
    services: [{ cluster: 'shop-prod', service: 'storefront', condition: 'steady', runningCount: 4, desiredCount: 4 }],
    isComplete: true,
  })
})

test('what has not been read may use it as well', () => {
  expect(revisionUse(arn, [null, []])).toEqual({ services: [], isComplete: false })
})
