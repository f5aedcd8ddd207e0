import type { Region } from '../world'

/**
 * ARNs as Amazon ECS and its neighbours write them, for one account and region.
 * Source: Amazon ECS developer guide, Amazon Resource Names (ARNs) and IDs (long format).
 */
export function arnsOf({ accountId, region }: Pick<Region, 'accountId' | 'region'>) {
  const ecs = (resource: string) => `arn:aws:ecs:${region}:${accountId}:${resource}`
  const registry = `${accountId}.dkr.ecr.${region}.amazonaws.com`
  return {
    cluster: (name: string) => ecs(`cluster/${name}`),
    service: (cluster: string, name: string) => ecs(`service/${cluster}/${name}`),
    serviceDeployment: (cluster: string, service: string, id: string) =>
      ecs(`service-deployment/${cluster}/${service}/${id}`),
    serviceRevision: (cluster: string, service: string, id: string) =>
      ecs(`service-revision/${cluster}/${service}/${id}`),
    task: (cluster: string, id: string) => ecs(`task/${cluster}/${id}`),
    container: (cluster: string, taskId: string, id: string) => ecs(`container/${cluster}/${taskId}/${id}`),
    containerInstance: (cluster: string, id: string) => ecs(`container-instance/${cluster}/${id}`),
    capacityProvider: (name: string) => ecs(`capacity-provider/${name}`),
    taskDefinition: (family: string, revision: number) => ecs(`task-definition/${family}:${revision}`),
    role: (name: string) => `arn:aws:iam::${accountId}:role/${name}`,
    user: (name: string) => `arn:aws:iam::${accountId}:user/${name}`,
    secret: (name: string) => `arn:aws:secretsmanager:${region}:${accountId}:secret:${name}`,
    parameter: (name: string) => `arn:aws:ssm:${region}:${accountId}:parameter/${name}`,
    targetGroup: (name: string, id: string) =>
      `arn:aws:elasticloadbalancing:${region}:${accountId}:targetgroup/${name}/${id}`,
    autoScalingGroup: (name: string, uuid: string) =>
      `arn:aws:autoscaling:${region}:${accountId}:autoScalingGroup:${uuid}:autoScalingGroupName/${name}`,
    /** An image of the account's own registry, `repository:tag`. */
    image: (name: string) => `${registry}/${name}`,
  }
}
