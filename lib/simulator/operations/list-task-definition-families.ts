import type { ListTaskDefinitionFamiliesRequest, ListTaskDefinitionFamiliesResponse } from '@aws-sdk/client-ecs'
import { operation } from '../request/operation'
import { page } from '../request/page'
import { revisionsOf } from '../request/task-definition'
import { oneOf, string, structure } from '../request/validate'
import { pageSize } from '../shapes/list'
import type { Region } from '../world'

/**
 * Task definition families, ACTIVE and INACTIVE unless told: a family is ACTIVE while one of its revisions is.
 * Source: API_ListTaskDefinitionFamilies.
 */
export const listTaskDefinitionFamilies = operation<
  ListTaskDefinitionFamiliesRequest,
  ListTaskDefinitionFamiliesResponse
>({
  input: structure<ListTaskDefinitionFamiliesRequest>({
    familyPrefix: string,
    status: oneOf('ACTIVE', 'ALL', 'INACTIVE'),
    nextToken: string,
    maxResults: pageSize,
  }),
  run({ region }, { familyPrefix = '', status = 'ALL', nextToken, maxResults = 100 }) {
    const families = [...region.taskDefinitions.keys()]
      .filter((family) => family.startsWith(familyPrefix))
      .filter((family) => status === 'ALL' || statusOf(region, family) === status)
      .sort()
    const { items, ...rest } = page(families, { operation: 'ListTaskDefinitionFamilies', size: maxResults, nextToken })
    return { families: items, ...rest }
  },
})

function statusOf(region: Region, family: string): 'ACTIVE' | 'INACTIVE' {
  return revisionsOf(region, family).some(({ status }) => status === 'ACTIVE') ? 'ACTIVE' : 'INACTIVE'
}
