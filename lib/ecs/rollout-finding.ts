import type { Sentence } from './finding'
import type { CountedService, DeploymentFacts, ServiceFacts } from './service-facts'

/** What a failing deployment means: its own title, what serves meanwhile, and what ECS does next. */
export function rolloutSentences(
  service: CountedService,
  failing: DeploymentFacts,
): { title: Sentence; evidence: readonly Sentence[] } {
  const values = { revision: revisionOf(failing), count: failing.failedTasks ?? 0 }
  const isGivenUp = failing.rolloutState === 'FAILED'
  return {
    title: { key: isGivenUp ? 'finding.rollout.failed' : 'finding.rollout.failing', values },
    evidence: [...stillServes(service, failing), ...next(service, failing)],
  }
}

// Of one deployment more than its own tasks serve: nothing is down while the one before it runs.
function stillServes({ deployments, desiredCount }: CountedService, failing: DeploymentFacts): Sentence[] {
  const serving = deployments.find((each) => each !== failing && (each.runningCount ?? 0) > 0)
  if (!serving || serving.revision === failing.revision) return []
  const values = { revision: revisionOf(serving), running: serving.runningCount ?? 0, desired: desiredCount }
  return [{ key: 'finding.rollout.stillServes', values }]
}

function next({ deployments, breaker }: ServiceFacts, failing: DeploymentFacts): Sentence[] {
  if (failing.rolloutState === 'FAILED') {
    const primary = deployments.find(({ status }) => status === 'PRIMARY')
    if (!primary || primary === failing) return []
    return [{ key: 'finding.rollout.rollingBack', values: { revision: revisionOf(primary) } }]
  }
  if (!breaker) return []
  const key = breaker.rollback ? 'finding.rollout.rollsBackAfter' : 'finding.rollout.stopsAfter'
  return [{ key, values: { count: breaker.failuresLeft } }]
}

function revisionOf({ revision }: DeploymentFacts): number | string {
  return revision ?? 'unknown'
}
