import type { Failure } from '@aws-sdk/client-ecs'
import { resourceArn } from './resource-arn'
import type { Wire } from './wire'
import type { Region } from './world'

/**
 * What a Describe answers for something that is not there; `path` is its ARN, or its resource path without the type.
 * Source: developer guide, Amazon ECS API failures messages.
 */
export function missing(region: Region, type: string, path: string): Wire<Failure> {
  return { arn: path.startsWith('arn:') ? path : resourceArn(region, type, path), reason: 'MISSING' }
}
