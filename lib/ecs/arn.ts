/** The parts of an ARN. Source: AWS General Reference, Amazon Resource Names. */
export type Arn = {
  readonly partition: string
  readonly service: string
  readonly region: string
  readonly accountId: string
  /** Everything after the fifth colon. */
  readonly resource: string
}

/** Splits an ARN; null when the text is not one. */
export function parseArn(text: string): Arn | null {
  const [prefix, partition, service, region, accountId, ...rest] = text.split(':')
  if (prefix !== 'arn' || !partition || !service || region === undefined || accountId === undefined || !rest.length)
    return null
  return { partition, service, region, accountId, resource: rest.join(':') }
}

/**
 * The last part of an ARN's resource path, or the text itself: the name that people use.
 * Works for the long format (`task/CLUSTER/ID`) and the one without the cluster (`task/ID`).
 * Source: Amazon ECS developer guide, Amazon Resource Names and IDs.
 */
export function nameOf(arnOrName: string): string {
  return arnOrName.slice(arnOrName.lastIndexOf('/') + 1)
}

/** A revision's family and number, from its ARN or from `family:revision`; null when the text names no revision. */
export function parseRevision(arnOrName: string): { family: string; revision: number } | null {
  const match = /^(?:.*\/)?([^/:]+):(\d+)$/.exec(arnOrName)
  return match?.[1] && match[2] ? { family: match[1], revision: Number(match[2]) } : null
}

/** The ARN's cluster name for services, tasks and container instances in the long format; null in the short one. */
export function clusterNameOf(arn: string): string | null {
  const parts = (parseArn(arn)?.resource ?? '').split('/')
  if (parts[0] === 'cluster') return parts[1] ?? null
  return parts.length >= 3 ? (parts[1] ?? null) : null
}

/**
 * The name of a target group; null when the ARN is of nothing like it.
 * Source: Elastic Load Balancing API reference, TargetGroup, TargetGroupArn: `targetgroup/NAME/ID`.
 */
export function targetGroupName(arn: string): string | null {
  const [kind, name, id] = (parseArn(arn)?.resource ?? '').split('/')
  return kind === 'targetgroup' && name && id ? name : null
}
