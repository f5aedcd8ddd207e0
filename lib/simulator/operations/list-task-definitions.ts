import type { ListTaskDefinitionsRequest, ListTaskDefinitionsResponse } from '@aws-sdk/client-ecs'
import { operation } from '../request/operation'
import { page } from '../request/page'
import { revisionsOf } from '../request/task-definition'
import { oneOf, string, structure } from '../request/validate'
import { pageSize } from '../shapes/list'

/**
 * The ARNs of task definition revisions of that status (ACTIVE unless told), by family and number.
 * `familyPrefix` is the whole family name, whatever it is called.
 * Source: API_ListTaskDefinitions.
 */
export const listTaskDefinitions = operation<ListTaskDefinitionsRequest, ListTaskDefinitionsResponse>({
  input: structure<ListTaskDefinitionsRequest>({
    familyPrefix: string,
    status: oneOf('ACTIVE', 'DELETE_IN_PROGRESS', 'INACTIVE'),
    sort: oneOf('ASC', 'DESC'),
    nextToken: string,
    maxResults: pageSize,
  }),
  run({ region }, { familyPrefix, status = 'ACTIVE', sort = 'ASC', nextToken, maxResults = 100 }) {
    const families = familyPrefix === undefined ? [...region.taskDefinitions.keys()].sort() : [familyPrefix]
    const revisions = families
      .flatMap((family) => revisionsOf(region, family))
      .filter((definition) => definition.status === status)
    const arns = revisions.map(({ taskDefinitionArn }) => taskDefinitionArn as string)
    if (sort === 'DESC') arns.reverse()
    const { items, ...rest } = page(arns, { operation: 'ListTaskDefinitions', size: maxResults, nextToken })
    return { taskDefinitionArns: items, ...rest }
  },
})
