import type { Region } from '../world'

/**
 * ARNs of ECS's neighbours in the account of a region, and the images of its own registry.
 * Source: AWS Service Authorization Reference, resource types of IAM, Secrets Manager, Systems Manager, Elastic Load
 * Balancing and EC2 Auto Scaling.
 */
export function arnsOf({ accountId, region }: Pick<Region, 'accountId' | 'region'>) {
  return {
    role: (name: string) => `arn:aws:iam::${accountId}:role/${name}`,
    user: (name: string) => `arn:aws:iam::${accountId}:user/${name}`,
    secret: (name: string) => `arn:aws:secretsmanager:${region}:${accountId}:secret:${name}`,
    parameter: (name: string) => `arn:aws:ssm:${region}:${accountId}:parameter/${name}`,
    targetGroup: (name: string, id: string) =>
      `arn:aws:elasticloadbalancing:${region}:${accountId}:targetgroup/${name}/${id}`,
    autoScalingGroup: (name: string, uuid: string) =>
      `arn:aws:autoscaling:${region}:${accountId}:autoScalingGroup:${uuid}:autoScalingGroupName/${name}`,
    /** `repository:tag`. */
    image: (name: string) => `${accountId}.dkr.ecr.${region}.amazonaws.com/${name}`,
  }
}
