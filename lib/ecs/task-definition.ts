import { parseRevision } from './arn'
import { type Condition, conditionOf } from './condition'

const CONDITION_OF_STATUS: Readonly<Record<string, Condition>> = {
  ACTIVE: 'steady',
  INACTIVE: 'atRest',
  DELETE_IN_PROGRESS: 'leaving',
}

/** What can launch tasks, as `requiresCompatibilities` and `launchType` name it. */
export const launchTypes = ['FARGATE', 'EC2', 'EXTERNAL', 'MANAGED_INSTANCES'] as const

export type LaunchType = (typeof launchTypes)[number]

/** How a revision stands. Source: API reference, TaskDefinition, status. */
export function taskDefinitionCondition(status: string | null): Condition {
  return conditionOf(CONDITION_OF_STATUS, status)
}

/** Whether a word names a launch type that this version knows. */
export function isLaunchType(word: string | null): word is LaunchType {
  return launchTypes.some((launchType) => launchType === word)
}

/**
 * The launch type whose rules a revision has to keep: Fargate's are the strictest, so they win where it is named.
 * Source: API reference, RegisterTaskDefinition, requiresCompatibilities; without it AWS checks for EC2 alone.
 */
export function launchTypeOf(requiresCompatibilities: readonly string[]): LaunchType {
  if (requiresCompatibilities.includes('FARGATE')) return 'FARGATE'
  return requiresCompatibilities.find(isLaunchType) ?? 'EC2'
}

/** The network mode that holds when none is set. Source: API reference, TaskDefinition, networkMode. */
export function networkModeOf(networkMode: string | null, operatingSystemFamily: string | null): string | null {
  if (networkMode !== null) return networkMode
  return operatingSystemFamily?.startsWith('WINDOWS') ? null : 'bridge'
}

/** ARNs of revisions, newest first; what names no revision is left out. */
export function newestFirst(arns: readonly string[]): readonly { arn: string; family: string; revision: number }[] {
  return arns
    .flatMap((arn) => {
      const name = parseRevision(arn)
      return name ? [{ arn, ...name }] : []
    })
    .toSorted((a, b) => b.revision - a.revision)
}
