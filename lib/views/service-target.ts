import type { Service, ServiceDeployment, ServiceDeploymentBrief } from '@aws-sdk/client-ecs'
import { objectOf, objectsOf, textOf } from './field'

type Deployed = ServiceDeployment | ServiceDeploymentBrief

/**
 * The task definitions of service revisions, as far as the service tells without another call: those that it runs now.
 * Shape: by the ARN of the service revision. While a deployment rolls back its target is not the primary, so it is left
 * out. Source: API reference, Service: currentServiceDeployment, currentServiceRevisions, deployments.
 */
export function currentTargets(service: Partial<Service>, history: readonly Deployed[]): ReadonlyMap<string, string> {
  const revisions = objectsOf(service.currentServiceRevisions).flatMap(({ arn }) => textOf(arn) ?? [])
  const ongoing = history.find(
    (each) => isOngoing(each) && each.serviceDeploymentArn === service.currentServiceDeployment,
  )
  const target = ongoing ? targetRevisionArn(ongoing) : revisions.length === 1 ? (revisions[0] ?? null) : null
  const sources = ongoing ? revisions.filter((arn) => arn !== target) : []
  const definitionsOf = (status: string) =>
    objectsOf(service.deployments).flatMap((each) =>
      each.status === status ? (textOf(each.taskDefinition) ?? []) : [],
    )
  return new Map([
    ...pairOnly(target ? [target] : [], definitionsOf('PRIMARY')),
    ...pairOnly(sources, definitionsOf('ACTIVE')),
  ])
}

/** The service revision that a deployment brings, in either form of the answer. */
export function targetRevisionArn(deployment: Deployed): string | null {
  const brief: ServiceDeploymentBrief = deployment
  const full: ServiceDeployment = deployment
  return textOf(brief.targetServiceRevisionArn) ?? textOf(objectOf(full.targetServiceRevision).arn)
}

function isOngoing({ status }: Deployed): boolean {
  return status === 'PENDING' || status === 'IN_PROGRESS'
}

// Of several on one side nobody says which belongs to which.
function pairOnly(arns: readonly string[], definitions: readonly string[]): readonly (readonly [string, string])[] {
  const [arn] = arns
  const [definition] = definitions
  return arns.length === 1 && definitions.length === 1 && arn && definition ? [[arn, definition]] : []
}
