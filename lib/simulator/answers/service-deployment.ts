import type { ServiceDeployment, ServiceRevisionSummary } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import { revisionCounts } from '../lifecycle/counts'
import type { Wire } from '../wire'
import type { ClusterRecord } from '../world'

/** A service deployment as the API shows it: the task counts of its revisions are made now. */
export function serviceDeploymentAnswer(
  cluster: ClusterRecord,
  deployment: Wire<ServiceDeployment>,
): Wire<ServiceDeployment> {
  const { sourceServiceRevisions = [], targetServiceRevision, ...answer } = structuredClone(deployment)
  const service = cluster.services.get(nameOf(deployment.serviceArn ?? ''))?.service
  const counted = (revision: Wire<ServiceRevisionSummary>) =>
    service ? { ...revision, ...revisionCounts(cluster, service, revision.arn ?? '') } : revision
  return {
    ...answer,
    sourceServiceRevisions: sourceServiceRevisions.map(counted),
    ...(targetServiceRevision ? { targetServiceRevision: counted(targetServiceRevision) } : {}),
  }
}
