import { nameOf } from '@/lib/ecs/arn'
import { taskDefinitionNotDescribable } from '../request/errors'

/** Where each Describe answer holds its entities, and the member that identifies one. */
const entitiesOf: Readonly<Record<string, readonly [list: string, arn: string]>> = {
  DescribeClusters: ['clusters', 'clusterArn'],
  DescribeServices: ['services', 'serviceArn'],
  DescribeTasks: ['tasks', 'taskArn'],
  DescribeContainerInstances: ['containerInstances', 'containerInstanceArn'],
  DescribeCapacityProviders: ['capacityProviders', 'capacityProviderArn'],
  DescribeServiceDeployments: ['serviceDeployments', 'serviceDeploymentArn'],
  DescribeServiceRevisions: ['serviceRevisions', 'serviceRevisionArn'],
}

type Entity = Readonly<Record<string, unknown>>

/** A Describe answer as if `resource` (or everything, when undefined) had vanished after it was listed. */
export function lose(action: string, answer: object, resource: string | undefined): object {
  if (action === 'DescribeTaskDefinition') return loseTaskDefinition(answer, resource)
  const [list, arnMember] = entitiesOf[action] ?? []
  if (!list || !arnMember) return answer
  const { [list]: found, failures } = answer as Record<string, Entity[]>
  const isLost = (entity: Entity) => names(resource, String(entity[arnMember]))
  const lost = (found ?? []).filter(isLost)
  return {
    ...answer,
    [list]: (found ?? []).filter((entity) => !isLost(entity)),
    failures: [...(failures ?? []), ...lost.map((entity) => ({ arn: entity[arnMember], reason: 'MISSING' }))],
  }
}

function loseTaskDefinition(answer: object, resource: string | undefined): object {
  const { taskDefinition } = answer as { taskDefinition?: { taskDefinitionArn?: string } }
  if (names(resource, taskDefinition?.taskDefinitionArn ?? '')) throw taskDefinitionNotDescribable()
  return answer
}

function names(resource: string | undefined, arn: string): boolean {
  return resource === undefined || resource === arn || resource === nameOf(arn)
}
