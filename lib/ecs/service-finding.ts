import { isDeploymentFailing } from './deployment-condition'
import type { Finding, FindingCode, Sentence } from './finding'
import { agentSentences, type InstanceFacts, silentInstances } from './instance-finding'
import { rolloutSentences } from './rollout-finding'
import { roomSentences } from './room-finding'
import { isAtRest } from './service-event-rest'
import {
  type CountedService,
  type DeploymentFacts,
  type EventFacts,
  isCounted,
  type ServiceFacts,
} from './service-facts'
import { stopSentences, usualStop } from './stop-finding'

type Told = {
  readonly code: FindingCode
  readonly title: Sentence
  readonly evidence: readonly Sentence[]
  readonly verbatim: string | null
  readonly since: string | null
  readonly target: Finding['target']
  readonly suspect?: NonNullable<Finding['suspect']>
}

const HOUR_MS = 3_600_000
const LOOP_COUNT = 3

/** What is wrong with a service, as ECS tells it; null when nothing is, or when nobody needs to look. */
export function serviceFinding(
  service: ServiceFacts,
  instances: readonly InstanceFacts[],
  now: string,
): Finding | null {
  const isAtFault = service.condition === 'failing' || service.condition === 'degraded'
  const told = isAtFault && isCounted(service) ? cause(service, instances) : killLoop(service, now)
  if (!told) return null
  return {
    ...told,
    condition: isAtFault ? service.condition : 'degraded',
    cluster: service.cluster,
    service: service.service,
    tasks: { running: service.runningCount, pending: service.pendingCount, desired: service.desiredCount },
  }
}

// The first that applies is the cause: what a rollout did, then what keeps tasks from being placed, then how they end.
function cause(service: CountedService, instances: readonly InstanceFacts[]): Told {
  return (
    fromRollout(service) ??
    fromAgent(service, instances) ??
    fromPlacement(service, instances) ??
    fromStops(service) ??
    fromEvent(service) ??
    belowDesired(service)
  )
}

/** The deployment that went wrong: one that was given up, or the one that loses its tasks. */
function failingDeployment({ deployments }: ServiceFacts): DeploymentFacts | null {
  const failed = deployments.find(({ rolloutState }) => rolloutState === 'FAILED')
  return failed ?? deployments.find((each) => each.status === 'PRIMARY' && isDeploymentFailing(each)) ?? null
}

function fromRollout(service: CountedService): Told | null {
  const failing = failingDeployment(service)
  if (!failing) return null
  const own = service.stops.filter(
    ({ family, revision }) => family === failing.family && revision === failing.revision && revision !== null,
  )
  const stop = usualStop(own)
  const rollout = rolloutSentences(service, failing)
  const { family, revision } = failing
  const base = {
    since: failing.createdAt,
    verbatim: stop?.newest.reason ?? failing.rolloutStateReason,
    ...(family !== null && revision !== null && revision > 1 ? { suspect: { family, revision } } : {}),
  }
  if (!stop) return { ...base, code: 'rollout', ...rollout, target: { kind: 'service' } }
  const said = stopSentences(stop, failing)
  return { ...base, ...said, evidence: [...said.evidence, ...rollout.evidence] }
}

function fromAgent(service: ServiceFacts, instances: readonly InstanceFacts[]): Told | null {
  const silent = silentInstances(instances)
  const event = troubleOf(service)[0]
  const unseen = silent.filter(({ id }) => service.unseenOn.includes(id))
  if (silent.length === 0 || (unseen.length === 0 && event?.kind !== 'placementAgent')) return null
  return {
    code: 'agentDisconnected',
    ...agentSentences(unseen.length > 0 ? unseen : silent),
    verbatim: event?.message ?? null,
    since: sinceTrouble(service),
    target: { kind: 'containerInstances' },
  }
}

function fromPlacement(service: CountedService, instances: readonly InstanceFacts[]): Told | null {
  const event = troubleOf(service)[0]
  if (!event?.kind?.startsWith('placement')) return null
  const base = { verbatim: event.message, since: sinceTrouble(service), target: placementTarget(service) }
  const room = roomSentences(service, instances)
  if (room) return { ...base, code: 'noRoom', ...room }
  const count = service.desiredCount - service.runningCount
  return {
    ...base,
    code: 'placement',
    title: { key: 'finding.placement.title', values: { count } },
    evidence: [sentenceOf(event)],
  }
}

function placementTarget({ deployments }: ServiceFacts): Finding['target'] {
  const { family, revision } = deployments.find(({ status }) => status === 'PRIMARY') ?? {}
  return family && revision
    ? { kind: 'containerInstances', place: { family, revision } }
    : { kind: 'containerInstances' }
}

function fromStops(service: ServiceFacts): Told | null {
  const stop = usualStop(service.stops)
  if (!stop) return null
  return { ...stopSentences(stop, null), verbatim: stop.newest.reason, since: stop.since }
}

function fromEvent(service: CountedService): Told | null {
  const event = troubleOf(service)[0]
  if (!event?.kind) return null
  return {
    code: 'event',
    title: sentenceOf(event),
    evidence: [missing(service)],
    verbatim: event.message,
    since: sinceTrouble(service),
    target: { kind: 'service' },
  }
}

function belowDesired(service: CountedService): Told {
  return {
    code: 'belowDesired',
    title: missing(service),
    evidence: [{ key: 'finding.belowDesired.evidence', values: {} }],
    verbatim: service.events[0]?.message ?? null,
    since: null,
    target: { kind: 'service' },
  }
}

// The scheduler starts anew what a health check kills, so that the counts look well in between.
function killLoop(service: ServiceFacts, now: string): Told | null {
  const kinds = ['containerUnhealthy', 'targetUnhealthy', 'loadBalancerUnhealthy']
  const kills = service.events.filter(
    ({ kind, at }) =>
      kind !== null && kinds.includes(kind) && at !== null && Date.parse(now) - Date.parse(at) < HOUR_MS,
  )
  const [newest] = kills
  if (!newest || kills.length < LOOP_COUNT) return null
  return {
    code: 'healthCheck',
    title: { key: 'finding.healthCheck.title', values: {} },
    evidence: [{ key: 'finding.healthCheck.loop', values: { count: kills.length } }, sentenceOf(newest)],
    verbatim: newest.message,
    since: kills.at(-1)?.at ?? null,
    target: { kind: 'service' },
  }
}

/** The events that tell of trouble since the service last came to rest, newest first. */
function troubleOf({ events }: ServiceFacts): readonly EventFacts[] {
  const restIndex = events.findIndex(isAtRest)
  const since = restIndex < 0 ? events : events.slice(0, restIndex)
  return since.filter(({ condition }) => condition === 'failing' || condition === 'degraded')
}

function sinceTrouble(service: ServiceFacts): string | null {
  return troubleOf(service).at(-1)?.at ?? null
}

function sentenceOf({ kind, values }: EventFacts): Sentence {
  return { key: `event.${kind}`, values }
}

function missing({ desiredCount, runningCount }: CountedService): Sentence {
  const values = { count: desiredCount - runningCount, running: runningCount, desired: desiredCount }
  return { key: 'finding.belowDesired.title', values }
}
