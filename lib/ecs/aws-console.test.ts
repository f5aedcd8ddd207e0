import { expect, test } from 'vitest'
import { awsConsoleUrl, isAwsEndpoint } from './aws-console'

const inTokyo = (resource: string) => `arn:aws:ecs:ap-northeast-1:012345678910:${resource}`
const tokyo = 'https://ap-northeast-1.console.aws.amazon.com/ecs/v2'

test.each([
  [inTokyo('cluster/shop'), `${tokyo}/clusters/shop/services?region=ap-northeast-1`],
  [inTokyo('service/shop/web'), `${tokyo}/clusters/shop/services/web/health?region=ap-northeast-1`],
  [inTokyo('task/shop/9f2c'), `${tokyo}/clusters/shop/tasks/9f2c/configuration?region=ap-northeast-1`],
  [inTokyo('task-definition/web:7'), `${tokyo}/task-definitions/web/7/containers?region=ap-northeast-1`],
  [
    inTokyo('container-instance/shop/ab12'),
    `${tokyo}/clusters/shop/infrastructure/container-instances/ab12?region=ap-northeast-1`,
  ],
  [
    'arn:aws-cn:ecs:cn-north-1:012345678910:cluster/shop',
    'https://cn-north-1.console.amazonaws.cn/ecs/v2/clusters/shop/services?region=cn-north-1',
  ],
  [
    'arn:aws-us-gov:ecs:us-gov-west-1:012345678910:cluster/shop',
    'https://us-gov-west-1.console.amazonaws-us-gov.com/ecs/v2/clusters/shop/services?region=us-gov-west-1',
  ],
])('the console shows %s at %s', (arn, url) => {
  expect(awsConsoleUrl(arn)).toBe(url)
})

test.each([
  ['the short format', inTokyo('task/9f2c')],
  ['a partition whose console is not known', 'arn:aws-iso:ecs:us-iso-east-1:012345678910:cluster/shop'],
  ['a region that would lead elsewhere', 'arn:aws:ecs:evil.example/:012345678910:cluster/shop'],
  ['another service', 'arn:aws:iam::012345678910:role/admin'],
  ['no ARN', 'javascript:alert(1)'],
])('there is no link for %s', (_, arn) => {
  expect(awsConsoleUrl(arn)).toBeNull()
})

test.each([
  [null, true],
  ['https://vpce-0a1b.ecs.ap-northeast-1.vpce.amazonaws.com', true],
  ['https://ecs.cn-north-1.amazonaws.com.cn', true],
  ['http://127.0.0.1:4281', false],
  ['https://amazonaws.com.evil.example/x.amazonaws.com', false],
  ['nonsense', false],
])('behind the endpoint %s stands AWS: %s', (endpoint, isAws) => {
  expect(isAwsEndpoint(endpoint)).toBe(isAws)
})
