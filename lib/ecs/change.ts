import { nameOf } from './arn'
import type { Condition } from './condition'
import { deploymentCondition } from './deployment-condition'
import type { FindingTarget, Sentence } from './finding'
import type { DeploymentFacts, EventFacts, StopFacts } from './service-facts'
import { stopSentence } from './stop-finding'

export const changeKinds = ['deployment', 'event', 'stop', 'instance', 'created'] as const

export type ChangeKind = (typeof changeKinds)[number]

/** Something that happened, as far as ECS still tells of it. */
export type Change = {
  /** ISO time; of several alike the newest. */
  readonly at: string
  readonly kind: ChangeKind
  readonly condition: Condition
  readonly cluster: string
  readonly service: string | null
  /** Null: a text that no rule knows; then ECS's own words stand alone. */
  readonly sentence: Sentence | null
  readonly verbatim: string | null
  /** How often the same was told. */
  readonly count: number
  /** Who did it, where ECS tells: the name of a role or a user. */
  readonly by: string | null
  /** What every healthy service does all day. */
  readonly isRoutine: boolean
  readonly target: FindingTarget
}

/** A service as far as its changes go; null: not told. */
export type ChangedService = {
  readonly cluster: string
  readonly service: string
  readonly createdAt: string | null
  readonly createdBy: string | null
  readonly deployments: readonly DeploymentFacts[]
  readonly events: readonly EventFacts[]
  readonly stops: readonly StopFacts[]
}

/** A container instance as far as its changes go; ECS tells when it was registered, and of its states only the last. */
export type ChangedInstance = {
  readonly cluster: string
  readonly instance: string
  readonly registeredAt: string | null
}

type Told = Omit<Change, 'at' | 'cluster' | 'service'> & { readonly at: string | null }

const routineKinds: readonly (string | null)[] = [
  'steadyState',
  'deploymentCompleted',
  'startedTasks',
  'stoppedTasks',
  'stoppedPendingTasks',
  'deregisteredTargets',
  'registeredTargets',
  'drainingConnections',
]

/** What happened, newest first; what was told again and again stands once, with its count. */
export function changes(
  services: readonly ChangedService[],
  instances: readonly ChangedInstance[] = [],
): readonly Change[] {
  const all = [...services.flatMap(changesOfService), ...instances.flatMap(changesOfInstance)]
  return withoutRepeats(all.toSorted((one, other) => other.at.localeCompare(one.at)))
}

function changesOfService(service: ChangedService): Change[] {
  const { deployments, events, stops, cluster } = service
  const told = [
    ...created(service),
    ...deployments.map((each) => ofDeployment(each, deployments)),
    ...events.map((event) => ofEvent(event, stops.length > 0)),
    ...stops.map(ofStop),
  ]
  return told.flatMap(({ at, ...rest }) => (at === null ? [] : [{ ...rest, at, cluster, service: service.service }]))
}

function changesOfInstance({ cluster, instance, registeredAt }: ChangedInstance): Change[] {
  if (registeredAt === null) return []
  const sentence = { key: 'change.instanceRegistered', values: { instance } }
  const target = { kind: 'containerInstances' } as const
  return [{ ...plain, at: registeredAt, kind: 'instance', condition: 'note', cluster, service: null, sentence, target }]
}

const plain = { verbatim: null, count: 1, by: null, isRoutine: false, target: { kind: 'service' } } as const

function created({ createdAt, createdBy }: ChangedService): Told[] {
  const by = createdBy === null ? null : nameOf(createdBy)
  const sentence = { key: 'change.serviceCreated', values: { by: by ?? 'unknown' } }
  return [{ ...plain, at: createdAt, kind: 'created', condition: 'note', sentence, by }]
}

function ofDeployment(deployment: DeploymentFacts, all: readonly DeploymentFacts[]): Told {
  const { rolloutState, createdAt, updatedAt, rolloutStateReason } = deployment
  const isOver = rolloutState === 'COMPLETED' || rolloutState === 'FAILED'
  return {
    ...plain,
    at: isOver ? (updatedAt ?? createdAt) : createdAt,
    kind: 'deployment',
    condition: deploymentCondition(deployment),
    sentence: deploymentSentence(deployment, all),
    verbatim: rolloutStateReason,
  }
}

function deploymentSentence(deployment: DeploymentFacts, all: readonly DeploymentFacts[]): Sentence {
  const { rolloutState, revision, runningCount, desiredCount } = deployment
  const before = all.find((each) => each !== deployment && each.status === 'ACTIVE' && each.revision !== revision)
  const values = {
    from: before?.revision ?? 'unknown',
    revision: revision ?? 'unknown',
    running: runningCount ?? 'unknown',
    desired: desiredCount ?? 'unknown',
  }
  if (rolloutState === 'FAILED') return { key: 'change.deploymentFailed', values }
  if (rolloutState === 'IN_PROGRESS') return { key: 'change.deploying', values }
  return { key: rolloutState === 'COMPLETED' ? 'change.deployed' : 'change.deploymentStarted', values }
}

// A start that failed is told by the task that stopped, where its tasks are known: once is enough.
function ofEvent({ at, kind, values, condition, message }: EventFacts, hasStops: boolean): Told {
  const sentence = kind === null ? null : { key: `event.${kind}`, values }
  const isRoutine = routineKinds.includes(kind) || (hasStops && kind === 'startFailed')
  return { ...plain, at, kind: 'event', condition, sentence, verbatim: message, isRoutine }
}

function ofStop(stop: StopFacts): Told {
  const { at, condition, reason, task } = stop
  return {
    ...plain,
    at,
    kind: 'stop',
    condition,
    sentence: stopSentence(stop),
    verbatim: reason,
    isRoutine: condition === 'atRest',
    target: { kind: 'task', task },
  }
}

function withoutRepeats(newestFirst: readonly Change[]): readonly Change[] {
  const seen = new Map<string, Change>()
  for (const change of newestFirst) {
    const { kind, cluster, service, sentence, verbatim } = change
    const alike = kind === 'deployment' ? change.at : (sentence?.key ?? verbatim)
    const key = JSON.stringify([kind, cluster, service, alike, kind === 'instance' ? sentence?.values.instance : ''])
    const newer = seen.get(key)
    seen.set(key, newer ? { ...newer, count: newer.count + 1 } : change)
  }
  return [...seen.values()]
}
