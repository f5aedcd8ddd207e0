import type { UntagResourceRequest, UntagResourceResponse } from '@aws-sdk/client-ecs'
import { operation } from '../request/operation'
import { tagged } from '../request/tagged'
import { string, structure } from '../request/validate'
import { names } from '../shapes/list'

/**
 * Removes tags from a resource by their keys.
 * Errors: InvalidParameterException, ResourceNotFoundException.
 * Source: API_UntagResource.
 */
export const untagResource = operation<UntagResourceRequest, UntagResourceResponse>({
  input: structure<UntagResourceRequest>({ resourceArn: string, tagKeys: names }),
  run({ region }, { resourceArn = '', tagKeys = [] }) {
    const kept = tagged(region, resourceArn).filter(({ key }) => key === undefined || !tagKeys.includes(key))
    region.tags.set(resourceArn, kept)
    return {}
  },
})
