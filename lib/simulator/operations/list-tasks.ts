import type { ListTasksRequest, ListTasksResponse } from '@aws-sdk/client-ecs'
import { parseRevision } from '@/lib/ecs/arn'
import { invalidParameter } from '../request/errors'
import { containerInstanceRecord, findCluster, findService } from '../request/find'
import { operation } from '../request/operation'
import { page } from '../request/page'
import { oneOf, string, structure } from '../request/validate'
import { pageSize } from '../shapes/list'
import type { Wire } from '../wire'
import type { ClusterRecord, Region, TaskRecord } from '../world'

type Filter = Omit<Wire<ListTasksRequest>, 'cluster' | 'nextToken' | 'maxResults'>

/**
 * The ARNs of a cluster's tasks with that desired status (RUNNING unless told), 100 a page.
 * Errors: ClusterNotFoundException, ServiceNotFoundException, InvalidParameterException.
 * Source: API_ListTasks.
 */
export const listTasks = operation<ListTasksRequest, ListTasksResponse>({
  input: structure<ListTasksRequest>({
    cluster: string,
    containerInstance: string,
    family: string,
    nextToken: string,
    maxResults: pageSize,
    startedBy: string,
    serviceName: string,
    desiredStatus: oneOf('PENDING', 'RUNNING', 'STOPPED'),
    launchType: oneOf('EC2', 'EXTERNAL', 'FARGATE', 'MANAGED_INSTANCES'),
    daemonName: string,
  }),
  run({ region }, { cluster: clusterName, nextToken, maxResults = 100, ...filter }) {
    refuseMixedFilters(filter)
    const cluster = findCluster(region, clusterName)
    const tasks = [...candidates(region, cluster, filter)].filter((record) => matches(record, filter))
    const arns = tasks.map(({ task }) => task.taskArn as string)
    const { items, ...rest } = page(arns, { operation: 'ListTasks', size: maxResults, nextToken })
    return { taskArns: items, ...rest }
  },
})

// Words as users report them; which filters count as others is partly a guess.
function refuseMixedFilters({ containerInstance, family, serviceName, startedBy }: Filter): void {
  const others = [containerInstance, family].some((filter) => filter !== undefined)
  if (startedBy !== undefined && (others || serviceName !== undefined)) {
    throw invalidParameter('cannot specify startedBy with other arguments')
  }
  if (serviceName !== undefined && others) throw invalidParameter('cannot specify serviceName with other arguments')
}

/** The tasks that an index finds: of a service, on a container instance, or all. */
function candidates(region: Region, cluster: ClusterRecord, filter: Filter): Iterable<TaskRecord> {
  if (filter.serviceName !== undefined) {
    const { service } = findService(region, cluster, filter.serviceName)
    return cluster.tasks.ofGroup(`service:${service.serviceName}`)
  }
  if (filter.containerInstance !== undefined) {
    const instance = containerInstanceRecord(region, cluster, filter.containerInstance)
    // (unverified) words
    if (!instance) throw invalidParameter('The specified container instance was not found.')
    return cluster.tasks.onInstance(instance.containerInstanceArn as string)
  }
  return cluster.tasks.values()
}

function matches({ task }: TaskRecord, filter: Filter): boolean {
  return (
    task.desiredStatus === (filter.desiredStatus ?? 'RUNNING') &&
    (filter.family ?? familyOf(task.taskDefinitionArn)) === familyOf(task.taskDefinitionArn) &&
    (filter.launchType ?? task.launchType) === task.launchType &&
    (filter.startedBy ?? task.startedBy) === task.startedBy &&
    (filter.daemonName === undefined || task.group === `daemon:${filter.daemonName}`)
  )
}

function familyOf(taskDefinitionArn: string | undefined): string | undefined {
  return parseRevision(taskDefinitionArn ?? '')?.family
}
