import type { ContainerInstance, Deployment, KeyValuePair, Resource, Service, Task } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import type { Wire } from '../wire'
import type { ClusterRecord, TaskRecord } from '../world'
import { reservedBy } from './reservation'
import { isRunning, isStarting } from './task-state'

export type TaskCounts = { runningCount: number; pendingCount: number }

export type ClusterCounts = {
  registeredContainerInstancesCount: number
  runningTasksCount: number
  pendingTasksCount: number
  activeServicesCount: number
  /** The `include: STATISTICS` answer. */
  statistics: Wire<KeyValuePair>[]
}

/** Running and pending tasks of a service, as DescribeServices gives them. */
export function serviceCounts(cluster: ClusterRecord, service: Wire<Service>): TaskCounts {
  return countTasks(cluster.tasks.ofGroup(`service:${service.serviceName}`))
}

/** Running and pending tasks of one of a service's deployments: those that it started. */
export function deploymentCounts(
  cluster: ClusterRecord,
  service: Wire<Service>,
  deployment: Wire<Deployment>,
): TaskCounts {
  return countTasks(
    cluster.tasks.ofGroup(`service:${service.serviceName}`),
    ({ startedBy }) => startedBy === deployment.id,
  )
}

/** Running and pending tasks of one service revision, by its ARN: it has the number of the deployment that it serves. */
export function revisionCounts(
  cluster: ClusterRecord,
  service: Wire<Service>,
  serviceRevisionArn: string,
): { runningTaskCount: number; pendingTaskCount: number } {
  const counts = deploymentCounts(cluster, service, { id: `ecs-svc/${nameOf(serviceRevisionArn)}` })
  return { runningTaskCount: counts.runningCount, pendingTaskCount: counts.pendingCount }
}

/** What DescribeClusters counts. */
export function clusterCounts(cluster: ClusterRecord): ClusterCounts {
  const { runningCount, pendingCount } = countTasks(cluster.tasks.values())
  const instances = [...cluster.containerInstances.values()]
  return {
    registeredContainerInstancesCount: instances.filter(({ status }) => status !== 'INACTIVE').length,
    runningTasksCount: runningCount,
    pendingTasksCount: pendingCount,
    activeServicesCount: servicesIn(cluster, 'ACTIVE').length,
    statistics: statisticsOf(cluster),
  }
}

/** Running and pending tasks on a container instance. */
export function containerInstanceCounts(
  cluster: ClusterRecord,
  instance: Wire<ContainerInstance>,
): { runningTasksCount: number; pendingTasksCount: number } {
  const counts = countTasks(cluster.tasks.onInstance(instance.containerInstanceArn ?? ''))
  return { runningTasksCount: counts.runningCount, pendingTasksCount: counts.pendingCount }
}

/** What is left of a container instance's registered resources after the reservations of the tasks on it. */
export function remainingResources(cluster: ClusterRecord, instance: Wire<ContainerInstance>): Wire<Resource>[] {
  const reserved = reservedOn(cluster, instance)
  return (instance.registeredResources ?? []).map((resource) => {
    if (resource.name === 'CPU') return less(resource, reserved.cpu)
    if (resource.name === 'MEMORY') return less(resource, reserved.memoryMiB)
    // PORTS lists what is taken, in the registered resources as in the remaining ones.
    if (resource.name === 'PORTS') return taking(resource, reserved.tcpPorts.map(String))
    if (resource.name === 'PORTS_UDP') return taking(resource, reserved.udpPorts.map(String))
    if (resource.name === 'GPU') return { ...resource, stringSetValue: freeGpuIds(cluster, instance) }
    return structuredClone(resource)
  })
}

/** The GPUs of an instance that no task on it has. */
export function freeGpuIds(cluster: ClusterRecord, instance: Wire<ContainerInstance>): string[] {
  const registered = instance.registeredResources?.find(({ name }) => name === 'GPU')?.stringSetValue ?? []
  if (registered.length === 0) return []
  const taken = new Set(reservedOn(cluster, instance).gpuIds)
  return registered.filter((id) => !taken.has(id))
}

function reservedOn(cluster: ClusterRecord, instance: Wire<ContainerInstance>): ReturnType<typeof reservedBy> {
  return reservedBy(tasksOn(cluster, instance))
}

function* tasksOn(cluster: ClusterRecord, instance: Wire<ContainerInstance>): Iterable<Wire<Task>> {
  for (const { task } of cluster.tasks.onInstance(instance.containerInstanceArn ?? '')) yield task
}

function less(resource: Wire<Resource>, reserved: number): Wire<Resource> {
  return { ...resource, integerValue: (resource.integerValue ?? 0) - reserved }
}

function taking(resource: Wire<Resource>, ports: string[]): Wire<Resource> {
  return { ...resource, stringSetValue: [...new Set([...(resource.stringSetValue ?? []), ...ports])] }
}

function countTasks(records: Iterable<TaskRecord>, counts: (task: Wire<Task>) => boolean = () => true): TaskCounts {
  let runningCount = 0
  let pendingCount = 0
  for (const { task } of records) {
    if (!counts(task)) continue
    if (isRunning(task)) runningCount += 1
    else if (isStarting(task)) pendingCount += 1
  }
  return { runningCount, pendingCount }
}

// The capital R is AWS's. Source: Amazon ECS API, Cluster.statistics.
function statisticsOf(cluster: ClusterRecord): Wire<KeyValuePair>[] {
  const tasks = (kind: ComputeKind) => countTasks(cluster.tasks.values(), (task) => task.launchType === kind)
  const services = (kind: ComputeKind, status: string) =>
    servicesIn(cluster, status).filter((service) => computeKindOf(service) === kind).length
  const onEc2 = tasks('EC2')
  const onFargate = tasks('FARGATE')
  const numbers = {
    runningEC2TasksCount: onEc2.runningCount,
    RunningFargateTasksCount: onFargate.runningCount,
    pendingEC2TasksCount: onEc2.pendingCount,
    pendingFargateTasksCount: onFargate.pendingCount,
    activeEC2ServiceCount: services('EC2', 'ACTIVE'),
    activeFargateServiceCount: services('FARGATE', 'ACTIVE'),
    drainingEC2ServiceCount: services('EC2', 'DRAINING'),
    drainingFargateServiceCount: services('FARGATE', 'DRAINING'),
  }
  return Object.entries(numbers).map(([name, value]) => ({ name, value: String(value) }))
}

type ComputeKind = 'EC2' | 'FARGATE' | 'OTHER'

function computeKindOf(service: Wire<Service>): ComputeKind {
  const provider = service.capacityProviderStrategy?.[0]?.capacityProvider
  if (service.launchType === 'FARGATE' || provider?.startsWith('FARGATE')) return 'FARGATE'
  return service.launchType === 'EC2' || provider ? 'EC2' : 'OTHER'
}

function servicesIn(cluster: ClusterRecord, status: string): Wire<Service>[] {
  return [...cluster.services.values()].map(({ service }) => service).filter((service) => service.status === status)
}
