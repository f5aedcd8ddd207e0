import 'server-only'
import {
  DescribeTaskDefinitionCommand,
  ListTaskDefinitionFamiliesCommand,
  ListTaskDefinitionsCommand,
  type Tag,
  type TaskDefinition,
} from '@aws-sdk/client-ecs'
import { ask, type Call } from './call'
import { pageSize, pages } from './pages'

/** A revision as DescribeTaskDefinition gives it: its tags stand beside it and not in it. */
export type DescribedTaskDefinition = { readonly taskDefinition: TaskDefinition; readonly tags: readonly Tag[] }

type Status = 'ACTIVE' | 'INACTIVE'

/** Names of the families with an ACTIVE revision, or of those with none, page by page. */
export function listTaskDefinitionFamilies(call: Call, status: Status): AsyncGenerator<readonly string[]> {
  return pages(
    'ListTaskDefinitionFamilies',
    (nextToken) =>
      ask(call, { action: 'ListTaskDefinitionFamilies' }, (client) =>
        client.send(new ListTaskDefinitionFamiliesCommand({ status, maxResults: pageSize, nextToken })),
      ),
    (output) => output.families,
  )
}

/** ARNs of the revisions of a family in one status, newest first, page by page. */
export function listTaskDefinitions(call: Call, family: string, status: Status): AsyncGenerator<readonly string[]> {
  return pages(
    'ListTaskDefinitions',
    (nextToken) =>
      ask(call, { action: 'ListTaskDefinitions', resource: family }, (client) =>
        client.send(
          new ListTaskDefinitionsCommand({
            familyPrefix: family,
            status,
            sort: 'DESC',
            maxResults: pageSize,
            nextToken,
          }),
        ),
      ),
    (output) => output.taskDefinitionArns,
  )
}

/** One revision, by ARN or `family:revision`; ECS describes one per call. */
export async function describeTaskDefinition(call: Call, taskDefinition: string): Promise<DescribedTaskDefinition> {
  const question = { action: 'DescribeTaskDefinition', resource: taskDefinition } as const
  const output = await ask(call, question, (client) =>
    client.send(new DescribeTaskDefinitionCommand({ taskDefinition, include: ['TAGS'] })),
  )
  return { taskDefinition: output.taskDefinition ?? {}, tags: output.tags ?? [] }
}
