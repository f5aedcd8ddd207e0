import type { Deployment } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { ServiceRecord } from '../world'
import type { Place } from './place'

export type DeploymentReason = 'created' | 'updated' | 'forced' | 'rollback'

/**
 * Makes a new PRIMARY deployment of the service as its record stands now (network, launch type, strategy), with its
 * ServiceDeployment and ServiceRevision; the deployment before becomes ACTIVE. `service.taskDefinition` follows.
 */
export function beginDeployment(
  place: Place,
  record: ServiceRecord,
  options: { taskDefinitionArn: string; reason: DeploymentReason },
): Wire<Deployment> {
  throw new Error(`not written yet ${place} ${record} ${options}`)
}
