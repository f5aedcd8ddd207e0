import type { Service } from '@aws-sdk/client-ecs'
import { deploymentCounts, revisionCounts, serviceCounts } from '../lifecycle/counts'
import type { Wire } from '../wire'
import type { ClusterRecord, Region, ServiceRecord } from '../world'

/** A service as the API shows it: counts are made now; tags are there only when asked for. */
export function serviceAnswer(
  region: Region,
  cluster: ClusterRecord,
  { service }: ServiceRecord,
  options: { tags: boolean },
): Wire<Service> {
  const answer = structuredClone(service)
  return {
    ...answer,
    ...serviceCounts(cluster, service),
    deployments: (answer.deployments ?? []).map((deployment) => ({
      ...deployment,
      ...deploymentCounts(cluster, service, deployment),
    })),
    currentServiceRevisions: (answer.currentServiceRevisions ?? []).map((revision) => ({
      ...revision,
      ...revisionCounts(cluster, service, revision.arn ?? ''),
    })),
    ...(options.tags ? { tags: structuredClone(region.tags.get(service.serviceArn ?? '') ?? []) } : {}),
  }
}
