import { expect, test } from 'vitest'
import { targetGroupName } from './arn'

test.each([
  ['arn:aws:elasticloadbalancing:ap-northeast-1:012345678910:targetgroup/tg-web/a087ea00b3498706', 'tg-web'],
  ['arn:aws:elasticloadbalancing:ap-northeast-1:012345678910:loadbalancer/app/web/a087', null],
  ['arn:aws:elasticloadbalancing:ap-northeast-1:012345678910:targetgroup/tg-web', null],
  ['tg-web', null],
])('%s is of the target group %s', (arn, name) => {
  expect(targetGroupName(arn)).toBe(name)
})
