import 'server-only'
import type { Cluster } from '@aws-sdk/client-ecs'

/** Which lists of a cluster need not be asked for, because DescribeClusters has just counted nothing in them. */
export type WalkPlan = {
  readonly services: boolean
  readonly runningTasks: boolean
  readonly containerInstances: boolean
}

const everything: WalkPlan = { services: true, runningTasks: true, containerInstances: true }

// the counters are eventually consistent, so every few walks they are not believed
const fullWalkEvery = 3

/**
 * What to list, by the counters of a fresh DescribeClusters answer; without one, everything.
 * Stopped tasks have no counter and are always listed. Draining services are not among the active ones.
 * Source: API Reference, Cluster (`activeServicesCount`, `runningTasksCount`, `statistics`).
 */
export function planWalk(cluster: Cluster | undefined, walkCount: number): WalkPlan {
  if (!cluster || walkCount % fullWalkEvery === fullWalkEvery - 1) return everything
  const { activeServicesCount, runningTasksCount, pendingTasksCount, registeredContainerInstancesCount } = cluster
  return {
    services: activeServicesCount !== 0 || drainingServiceCount(cluster) !== 0,
    // a service may be starting tasks that no counter holds yet: none is documented to count PROVISIONING
    runningTasks: runningTasksCount !== 0 || pendingTasksCount !== 0 || activeServicesCount !== 0,
    containerInstances: registeredContainerInstancesCount !== 0,
  }
}

function drainingServiceCount({ statistics }: Cluster): number | undefined {
  const draining = statistics?.filter(({ name }) => name?.startsWith('draining'))
  return draining?.reduce((sum, { value }) => sum + Number(value), 0)
}
