import type { ListTagsForResourceRequest, ListTagsForResourceResponse } from '@aws-sdk/client-ecs'
import { operation } from '../operation'
import { tagged } from '../tagged'
import { string, structure } from '../validate'

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
