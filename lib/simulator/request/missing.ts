import type { Failure } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'

/**
 * What a Describe answers for something that is not there.
 * Source: developer guide, Amazon ECS API failures messages.
 */
export function missing(arn: string): Wire<Failure> {
  return { arn, reason: 'MISSING' }
}

/** What was found, and a failure for each that was not. */
export function foundAndMissing<Found>(
  asked: readonly string[],
  find: (one: string) => Found | undefined,
  arnOf: (one: string) => string,
): { found: Found[]; failures: Wire<Failure>[] } {
  const found: Found[] = []
  const failures: Wire<Failure>[] = []
  for (const one of asked) {
    const record = find(one)
    if (record === undefined) failures.push(missing(arnOf(one)))
    else found.push(record)
  }
  return { found, failures }
}
