import type { Tag } from '@aws-sdk/client-ecs'
import { nameOf, parseArn } from '@/lib/ecs/arn'
import type { Wire } from '../wire'
import type { ClusterRecord, Region } from '../world'
import { capacityProviders } from './capacity-provider'
import { invalidParameter, resourceNotFound } from './errors'
import { clusterOfArn, clusterRecord, containerInstanceRecord, isElsewhere, serviceRecord, taskRecord } from './find'
import { taskDefinitionRecord } from './task-definition'

/** How to look up what an ARN of each type names. */
const finders: Readonly<Record<string, (region: Region, arn: string) => unknown>> = {
  cluster: clusterRecord,
  'task-definition': taskDefinitionRecord,
  'capacity-provider': (region, arn) => capacityProviders(region).find(({ name }) => name === nameOf(arn)),
  service: inCluster(serviceRecord),
  task: inCluster(taskRecord),
  'container-instance': inCluster(containerInstanceRecord),
}

/**
 * The tags of the thing that an ARN names.
 * Errors: InvalidParameterException when it is no ARN of a thing that ECS tags, ResourceNotFoundException when nothing
 * has it; the words are unverified.
 */
export function tagged(region: Region, arn: string): readonly Wire<Tag>[] {
  const type = parseArn(arn)?.resource.split('/')[0] ?? ''
  const find = Object.hasOwn(finders, type) ? finders[type] : undefined
  if (!find) throw invalidParameter('Invalid resource ARN.')
  if (isElsewhere(region, arn) || !find(region, arn)) throw resourceNotFound()
  return region.tags.get(arn) ?? []
}

function inCluster(find: (region: Region, cluster: ClusterRecord, arn: string) => unknown) {
  return (region: Region, arn: string) => {
    const cluster = clusterOfArn(region, arn)
    return cluster && find(region, cluster, arn)
  }
}
