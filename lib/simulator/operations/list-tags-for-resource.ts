import type { ListTagsForResourceRequest, ListTagsForResourceResponse } from '@aws-sdk/client-ecs'
import { operation } from '../request/operation'
import { tagged } from '../request/tagged'
import { string, structure } from '../request/validate'

/**
 * The tags of one resource.
 * Errors: InvalidParameterException, ResourceNotFoundException.
 * Source: API_ListTagsForResource.
 */
export const listTagsForResource = operation<ListTagsForResourceRequest, ListTagsForResourceResponse>({
  input: structure<ListTagsForResourceRequest>({ resourceArn: string }),
  run({ region }, { resourceArn = '' }) {
    return { tags: tagged(region, resourceArn).map((tag) => ({ ...tag })) }
  },
})
