import { byUrgency, type Finding } from './finding'
import { agentFindings, clusterFinding, drainingFinding, type InstanceFacts } from './instance-finding'
import type { ServiceFacts } from './service-facts'
import { serviceFinding } from './service-finding'

/** A cluster as far as findings go; null: not told. */
export type ClusterFacts = {
  readonly cluster: string
  readonly status: string | null
  /** Only those that are known: a service that could not be read has no finding, and is not healthy either. */
  readonly services: readonly ServiceFacts[]
  /** Null: not read; the cluster may have none. */
  readonly instances: readonly InstanceFacts[] | null
}

/**
 * What ECS alone tells to be wrong, worst first, then oldest; one finding for each service, and one for each thing of a
 * cluster that no service's finding explains. The same facts give the same findings.
 * Shape: `now` is an ISO time, for what counts within the last hour.
 */
export function attention(clusters: readonly ClusterFacts[], now: string): readonly Finding[] {
  return clusters.flatMap((cluster) => clusterFindings(cluster, now)).toSorted(byUrgency)
}

function clusterFindings({ cluster, status, services, instances }: ClusterFacts, now: string): Finding[] {
  const known = instances ?? []
  const ofServices = services.flatMap((service) => serviceFinding(service, known, now) ?? [])
  const isExplained = ofServices.some(({ code }) => code === 'agentDisconnected')
  return [
    ...ofServices,
    ...clusterFinding(cluster, status),
    ...(isExplained ? [] : agentFindings(cluster, known)),
    ...known.flatMap((instance) => drainingFinding(cluster, instance) ?? []),
  ]
}
