import type { Cluster, Service } from '@aws-sdk/client-ecs'
import { statistic } from '@/lib/ecs/cluster'
import { countOf, namesAndValues, objectsOf, textOf } from './field'
import { launchView } from './launch'

/**
 * How running tasks were launched. `Fargate/Spot`: on either, by a strategy that names both; which one a task is on is
 * told by the task alone. `other`: running, and counted under no launch type.
 */
const launchKinds = ['Fargate', 'Spot', 'Fargate/Spot', 'EC2', 'External', 'other'] as const

export type LaunchKind = (typeof launchKinds)[number]

/** Running tasks by the way they were launched, without those that are none; null: not told. */
export type LaunchMix = readonly { readonly kind: LaunchKind; readonly count: number }[] | null

/**
 * The running tasks of a cluster by launch. ECS counts Fargate and EC2; Spot and External are told by the services, as
 * far as they are known, and never exceed what the cluster counts.
 * Source: API reference, Cluster (statistics) and Service (launchType, capacityProviderStrategy).
 */
export function launchMix(cluster: Partial<Cluster>, services: readonly Partial<Service>[] | null): LaunchMix {
  const statistics = namesAndValues(cluster.statistics)
  const fargate = statistic(statistics, 'runningFargateTasksCount')
  const ec2 = statistic(statistics, 'runningEC2TasksCount')
  if (fargate === null && ec2 === null) return null
  const uncounted = Math.max(0, (countOf(cluster.runningTasksCount) ?? 0) - (fargate ?? 0) - (ec2 ?? 0))
  const told = (kind: LaunchKind) => runningOf(objectsOf(services ?? []), kind)
  const spot = Math.min(fargate ?? 0, told('Spot'))
  const either = Math.min((fargate ?? 0) - spot, told('Fargate/Spot'))
  const external = Math.min(uncounted, told('External'))
  const counts: Readonly<Record<LaunchKind, number>> = {
    Fargate: (fargate ?? 0) - spot - either,
    Spot: spot,
    'Fargate/Spot': either,
    EC2: ec2 ?? 0,
    External: external,
    other: uncounted - external,
  }
  return launchKinds.flatMap((kind) => (counts[kind] > 0 ? [{ kind, count: counts[kind] }] : []))
}

function runningOf(services: readonly Partial<Service>[], kind: LaunchKind): number {
  return services.reduce(
    (sum, service) => sum + (launchKindOf(service) === kind ? (countOf(service.runningCount) ?? 0) : 0),
    0,
  )
}

function launchKindOf(service: Partial<Service>): LaunchKind | null {
  if (textOf(service.launchType) === 'EXTERNAL') return 'External'
  const used = launchView(service).capacityProviders.filter(({ weight, base }) => weight > 0 || base > 0)
  const spotCount = used.filter(({ name }) => name === 'FARGATE_SPOT').length
  if (spotCount === 0) return null
  return spotCount === used.length ? 'Spot' : 'Fargate/Spot'
}
