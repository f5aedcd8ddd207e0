import { expect, test } from 'vitest'
import { callerOf } from './credential'

const signed = (scope: string) =>
  `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`

test.each([
  ['AKIAIOSFODNN7EXAMPLE/20261122/eu-west-1/ecs/aws4_request', '012345678910', 'eu-west-1'],
  ['whatever/20261122/ap-northeast-1/ecs/aws4_request', '012345678910', 'ap-northeast-1'],
  ['constructor/20261122/ap-northeast-1/ecs/aws4_request', '012345678910', 'ap-northeast-1'],
  ['AKIAI44QH8DHBEXAMPLE/20261122/us-east-1/ecs/aws4_request', '210987654321', 'us-east-1'],
  ['111122223333/20261122/us-east-1/ecs/aws4_request', '111122223333', 'us-east-1'],
])('%s is account %s in %s', (scope, accountId, region) => {
  expect(callerOf(signed(scope))).toMatchObject({ accountId, region })
})

test.each([
  [undefined, 'MissingAuthenticationTokenException'],
  ['Bearer token', 'IncompleteSignatureException'],
  ['AWS4-HMAC-SHA256 Signature=0', 'IncompleteSignatureException'],
  [signed('key'), 'IncompleteSignatureException'],
  [signed('key/20261122/moon/ecs/aws4_request'), 'InvalidSignatureException'],
])('%s is refused with %s', (authorization, type) => {
  expect(() => callerOf(authorization)).toThrow(expect.objectContaining({ type }))
})
