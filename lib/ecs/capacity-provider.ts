/**
 * Whether a capacity provider is one of AWS's own, for which AWS finds the machines.
 * Source: developer guide, Amazon ECS clusters for Fargate: FARGATE and FARGATE_SPOT.
 */
export function isFargateProvider(name: string | null): boolean {
  return name === 'FARGATE' || name === 'FARGATE_SPOT'
}
