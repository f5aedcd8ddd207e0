import { type Condition, conditions } from './condition'
import type { TaskTally } from './task-tally'

/** A sentence by its key in the messages, and what fills it. */
export type Sentence = { readonly key: string; readonly values: Readonly<Record<string, string | number>> }

/** What the one link of a finding or of a change opens; the cluster and the service are the finding's own. */
export type FindingTarget =
  | { readonly kind: 'task'; readonly task: string }
  | { readonly kind: 'revision'; readonly family: string; readonly revision: number }
  | { readonly kind: 'service' }
  /** With a revision: asked why its tasks find no place. */
  | { readonly kind: 'containerInstances'; readonly place?: { readonly family: string; readonly revision: number } }
  | { readonly kind: 'cluster' }

/** What a finding is about; the words of its link are `finding.link.<code>`. */
export const findingCodes = [
  'outOfMemory',
  'imageMissing',
  'healthCheck',
  'stopped',
  'rollout',
  'noRoom',
  'placement',
  'agentDisconnected',
  'event',
  'belowDesired',
  'clusterStatus',
  'draining',
] as const

export type FindingCode = (typeof findingCodes)[number]

/** Something that ECS itself tells to be wrong or worth knowing: its cause, its evidence, and where to look. */
export type Finding = {
  readonly code: FindingCode
  readonly condition: Condition
  readonly cluster: string
  /** Null: it is the cluster's, not one service's. */
  readonly service: string | null
  readonly title: Sentence
  readonly evidence: readonly Sentence[]
  /** ECS's own words, where there are any. */
  readonly verbatim: string | null
  /** ISO time; null when ECS does not tell since when. */
  readonly since: string | null
  readonly tasks: TaskTally | null
  /** The revision whose deployment goes wrong: what it changed may be the cause. */
  readonly suspect?: { readonly family: string; readonly revision: number }
  readonly target: FindingTarget
}

/** Whether somebody has to look: what leaves, rests or is only worth knowing does not call for it. */
export function needsAttention({ condition }: { readonly condition: Condition }): boolean {
  return condition === 'failing' || condition === 'degraded'
}

/** Worst first; of equally bad ones those that lack more tasks, then the oldest. */
export function byUrgency(one: Finding, other: Finding): number {
  return (
    conditions.indexOf(one.condition) - conditions.indexOf(other.condition) ||
    missingTasks(other) - missingTasks(one) ||
    (one.since ?? '9').localeCompare(other.since ?? '9') ||
    `${one.cluster}/${one.service ?? ''}`.localeCompare(`${other.cluster}/${other.service ?? ''}`, 'en')
  )
}

function missingTasks({ tasks }: Finding): number {
  if (!tasks || tasks.desired === null || tasks.running === null) return 0
  return Math.max(0, tasks.desired - tasks.running)
}
