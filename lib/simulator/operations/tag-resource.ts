import type { TagResourceRequest, TagResourceResponse } from '@aws-sdk/client-ecs'
import { tag } from '@/lib/definition-rules/definition-shape'
import { invalidParameter } from '../request/errors'
import { operation } from '../request/operation'
import { tagged } from '../request/tagged'
import { list, string, structure } from '../request/validate'

const maxTags = 50

/**
 * Adds tags to a resource; a key that it has gets the new value.
 * Errors: InvalidParameterException, ResourceNotFoundException.
 * Source: API_TagResource.
 */
export const tagResource = operation<TagResourceRequest, TagResourceResponse>({
  input: structure<TagResourceRequest>({ resourceArn: string, tags: list(tag) }),
  run({ region }, { resourceArn = '', tags = [] }) {
    const merged = new Map([...tagged(region, resourceArn), ...tags].map((each) => [each.key, each]))
    // (unverified) words
    if (merged.size > maxTags) throw invalidParameter(`A resource can have at most ${maxTags} tags.`)
    region.tags.set(resourceArn, [...merged.values()])
    return {}
  },
})
