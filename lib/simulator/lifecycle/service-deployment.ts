import type { Deployment, ServiceDeployment, ServiceRevision, ServiceRevisionSummary } from '@aws-sdk/client-ecs'
import { circuitBreakerThreshold } from '@/lib/ecs/deployment'
import type { Wire } from '../wire'
import type { ServiceRecord } from '../world'
import { digestOf } from './container'
import { clusterArnAt, type Place, taskDefinitionAt } from './place'

/** Writes down what the service is from now on. A revision never changes. Source: Amazon ECS API, ServiceRevision. */
export function addServiceRevision(
  place: Place,
  { service }: ServiceRecord,
  { number, taskDefinitionArn }: { number: string; taskDefinitionArn: string },
): void {
  const serviceRevisionArn = revisionArn(place, service.serviceName, number)
  const containers = taskDefinitionAt(place, taskDefinitionArn)?.containerDefinitions ?? []
  const revision: Wire<ServiceRevision> = {
    serviceRevisionArn,
    serviceArn: service.serviceArn,
    clusterArn: service.clusterArn,
    taskDefinition: taskDefinitionArn,
    ...(service.capacityProviderStrategy?.length
      ? { capacityProviderStrategy: structuredClone(service.capacityProviderStrategy) }
      : { launchType: service.launchType }),
    ...(service.platformVersion && { platformVersion: service.platformVersion }),
    ...(service.platformFamily && { platformFamily: service.platformFamily }),
    loadBalancers: structuredClone(service.loadBalancers ?? []),
    serviceRegistries: structuredClone(service.serviceRegistries ?? []),
    ...(service.networkConfiguration && { networkConfiguration: structuredClone(service.networkConfiguration) }),
    containerImages: containers.map(({ name, image }) => ({
      containerName: name,
      image,
      imageDigest: digestOf(image ?? ''),
    })),
    guardDutyEnabled: false,
    createdAt: place.world.clock.now(),
  }
  place.cluster.serviceRevisions.set(serviceRevisionArn, revision)
}

/** The revision that the service was last known to do well with; undefined when no deployment ever succeeded. */
export function lastGoodRevision(place: Place, { service }: ServiceRecord): Wire<ServiceRevision> | undefined {
  // A service that was deleted and created again has the same ARN, but no past.
  const ended = [...place.cluster.serviceDeployments.values()].findLast(
    ({ serviceArn, status, createdAt = 0 }) =>
      serviceArn === service.serviceArn &&
      createdAt >= (service.createdAt ?? 0) &&
      (status === 'SUCCESSFUL' || status === 'ROLLBACK_SUCCESSFUL'),
  )
  const arn = ended?.rollback?.serviceRevisionArn ?? ended?.targetServiceRevision?.arn
  return place.cluster.serviceRevisions.get(arn ?? '')
}

/** Records that a deployment of the service began; one that was still in progress ends. */
export function addServiceDeployment(place: Place, record: ServiceRecord, deployment: Wire<Deployment>): void {
  const { service } = record
  endServiceDeployment(place, record, 'stopped')
  const now = place.world.clock.now()
  const serviceDeploymentArn = clusterArnAt(place, 'service-deployment', `${service.serviceName}/${nanoid(place)}`)
  const breaker = service.deploymentConfiguration?.deploymentCircuitBreaker
  const desiredCount = service.desiredCount ?? 0
  const numberOf = ({ id }: Wire<Deployment>) => id?.split('/').at(-1) ?? ''
  const others = (service.deployments ?? []).filter(({ id }) => id !== deployment.id)
  place.cluster.serviceDeployments.set(serviceDeploymentArn, {
    serviceDeploymentArn,
    serviceArn: service.serviceArn,
    clusterArn: service.clusterArn,
    createdAt: now,
    startedAt: now,
    updatedAt: now,
    sourceServiceRevisions: others.map((other) => summary(place, service.serviceName, numberOf(other), 0)),
    targetServiceRevision: summary(place, service.serviceName, numberOf(deployment), desiredCount),
    status: 'IN_PROGRESS',
    ...(service.deploymentConfiguration && {
      deploymentConfiguration: structuredClone(service.deploymentConfiguration),
    }),
    deploymentCircuitBreaker: {
      status: breaker?.enable ? 'MONITORING' : 'DISABLED',
      failureCount: 0,
      threshold: circuitBreakerThreshold(desiredCount, breaker?.thresholdConfiguration),
    },
    alarms: { status: 'DISABLED', alarmNames: [], triggeredAlarmNames: [] },
  })
  service.currentServiceDeployment = serviceDeploymentArn
}

/** The record of the deployment that the service is in, or was in last. */
export function currentServiceDeployment(
  place: Place,
  { service }: ServiceRecord,
): Wire<ServiceDeployment> | undefined {
  return place.cluster.serviceDeployments.get(service.currentServiceDeployment ?? '')
}

/** Ends the record of a deployment in progress: SUCCESSFUL, ROLLBACK_SUCCESSFUL, or STOPPED by what came after it. */
export function endServiceDeployment(place: Place, record: ServiceRecord, end: 'completed' | 'stopped'): void {
  const current = currentServiceDeployment(place, record)
  if (!current || !isInProgress(current)) return
  const now = place.world.clock.now()
  current.updatedAt = now
  if (current.deploymentCircuitBreaker?.status === 'MONITORING')
    current.deploymentCircuitBreaker.status = 'MONITORING_COMPLETE'
  if (end === 'stopped') {
    Object.assign(current, { status: 'STOPPED', stoppedAt: now, finishedAt: now })
  } else {
    current.status = current.status === 'ROLLBACK_IN_PROGRESS' ? 'ROLLBACK_SUCCESSFUL' : 'SUCCESSFUL'
    current.finishedAt = now
  }
}

/** The ARN of the revision that a deployment of the service serves. */
export function revisionArn(place: Place, serviceName: string | undefined, number: string): string {
  return clusterArnAt(place, 'service-revision', `${serviceName}/${number}`)
}

/** `currentServiceRevisions` follows the deployments; its running and pending counts are derived when described. */
export function updateCurrentRevisions(place: Place, { service }: ServiceRecord): void {
  service.currentServiceRevisions = (service.deployments ?? []).map(({ id, desiredCount }) =>
    summary(place, service.serviceName, id?.split('/').at(-1) ?? '', desiredCount ?? 0),
  )
}

function summary(
  place: Place,
  serviceName: string | undefined,
  number: string,
  requestedTaskCount: number,
): Wire<ServiceRevisionSummary> {
  return { arn: revisionArn(place, serviceName, number), requestedTaskCount }
}

function isInProgress({ status }: Wire<ServiceDeployment>): boolean {
  return status === 'PENDING' || status === 'IN_PROGRESS' || status === 'ROLLBACK_IN_PROGRESS'
}

// Service deployment ids in public answers have 21 letters, digits, `-` and `_`; ours leave out the last two.
function nanoid(place: Place): string {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789']
  return Array.from({ length: 21 }, () => place.world.random.pick(letters)).join('')
}
