import { incompleteSignature, invalidSignature, missingAuthentication } from '../request/errors'
import { homeAccountId } from '../scenarios/build-cluster'
import { otherAccountId } from '../scenarios/elsewhere'

/** Who asks, as far as a signature says it without being verified. */
export type Caller = { readonly accountId: string; readonly region: string; readonly arn: string }

/** Access keys that stand for an account of the demo: the two that AWS's documentation uses. */
const accountOfKey: ReadonlyMap<string, string> = new Map([
  ['AKIAIOSFODNN7EXAMPLE', homeAccountId],
  ['AKIAI44QH8DHBEXAMPLE', otherAccountId],
])

/**
 * The account and region of a request, from its SigV4 credential scope.
 * A 12-digit access key names its account; an unknown key belongs to 012345678910.
 * Errors: MissingAuthenticationTokenException, IncompleteSignatureException, InvalidSignatureException.
 * Source: AWS Signature Version 4, Authorization header.
 */
export function callerOf(authorization: string | undefined): Caller {
  if (!authorization) throw missingAuthentication()
  const scope = /Credential=([^,\s]+)/.exec(authorization)?.[1]
  if (!authorization.startsWith('AWS4-') || !scope) {
    throw incompleteSignature("Authorization header requires 'Credential' parameter.")
  }
  const [key = '', , region] = scope.split('/')
  if (!region) {
    throw incompleteSignature(
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${scope}'`,
    )
  }
  if (!/^[a-z]{2,}(-[a-z]+)+-\d+$/.test(region))
    throw invalidSignature('Credential should be scoped to a valid region.')
  const accountId = /^\d{12}$/.test(key) ? key : (accountOfKey.get(key) ?? homeAccountId)
  return { accountId, region, arn: `arn:aws:iam::${accountId}:user/operator` }
}
