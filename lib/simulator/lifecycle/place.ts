import type { ContainerDefinition, Task, TaskDefinition } from '@aws-sdk/client-ecs'
import { parseRevision } from '@/lib/ecs/arn'
import type { Wire } from '../wire'
import type { ClusterRecord, Region, World } from '../world'

/** Where something happens: every function of the lifecycle takes it first. */
export type Place = { readonly world: World; readonly region: Region; readonly cluster: ClusterRecord }

/** The ARN of something in this place. `resource` begins with its type: `task/CLUSTER/ID`. */
export function arnAt(place: Place, resource: string): string {
  return `arn:aws:ecs:${place.region.region}:${place.region.accountId}:${resource}`
}

/** The ARN of a new thing that belongs to the cluster, in the long format: `TYPE/CLUSTER/NAME`. */
export function clusterArnAt(place: Place, type: string, name: string): string {
  return arnAt(place, `${type}/${place.cluster.cluster.clusterName}/${name}`)
}

/** A registered task definition by ARN; undefined when it was deleted. */
export function taskDefinitionAt(place: Place, arn: string | undefined): Wire<TaskDefinition> | undefined {
  const named = parseRevision(arn ?? '')
  return named ? place.region.taskDefinitions.get(named.family)?.get(named.revision) : undefined
}

/** The container definitions of a task; none when its task definition was deleted. */
export function containerDefinitionsOf(place: Place, task: Wire<Task>): Wire<ContainerDefinition>[] {
  return taskDefinitionAt(place, task.taskDefinitionArn)?.containerDefinitions ?? []
}

/** An availability zone of the place's Region for a subnet; the same subnet always gives the same zone. */
export function zoneOfSubnet(place: Place, subnetId: string): string {
  const letters = place.region.region === 'ap-northeast-1' ? 'acd' : 'abc'
  let sum = 0
  for (const character of subnetId) sum = (sum * 31 + character.charCodeAt(0)) % 9973
  return `${place.region.region}${letters[sum % letters.length]}`
}
