import { isExternal, nameOfInstance } from './container-instance'
import type { Finding, Sentence } from './finding'

/** A container instance as far as findings go; null: not told. */
export type InstanceFacts = {
  readonly id: string
  /** EC2 instance id, or `mi-…` of an external machine. */
  readonly ec2InstanceId: string | null
  readonly capacityProviderName: string | null
  readonly status: string | null
  readonly statusReason: string | null
  readonly agentConnected: boolean | null
  readonly freeMiB: number | null
  readonly freeCpuUnits: number | null
  readonly runningTasksCount: number | null
}

/** Instances that ECS can place tasks on. Source: developer guide, container instance draining; ContainerInstance. */
export function isUsable({ status, agentConnected }: InstanceFacts): boolean {
  return status === 'ACTIVE' && agentConnected !== false
}

/** Instances that belong to the cluster and whose agent does not answer. */
export function silentInstances(instances: readonly InstanceFacts[]): readonly InstanceFacts[] {
  return instances.filter(({ agentConnected, status }) => agentConnected === false && status !== 'INACTIVE')
}

/** What a finding says about instances whose agent is disconnected. */
export function agentSentences(silent: readonly InstanceFacts[]): { title: Sentence; evidence: readonly Sentence[] } {
  const [first] = silent
  const values = {
    count: silent.length,
    instance: first ? nameOfInstance(first) : 'unknown',
    kind: first && isExternal(first) ? 'external' : 'ec2',
  }
  return {
    title: { key: 'finding.agentDisconnected.title', values },
    evidence: [{ key: 'finding.agentDisconnected.evidence', values }],
  }
}

/** Agents that do not answer, where no service's finding tells of them already. ECS does not tell since when. */
export function agentFindings(cluster: string, instances: readonly InstanceFacts[]): Finding[] {
  const silent = silentInstances(instances)
  if (silent.length === 0) return []
  return [{ ...ofCluster(cluster), ...agentSentences(silent), code: 'agentDisconnected', condition: 'degraded' }]
}

/** An instance that is being emptied: somebody's choice, worth knowing where tasks find no room. */
export function drainingFinding(cluster: string, instance: InstanceFacts): Finding | null {
  if (instance.status !== 'DRAINING') return null
  const values = { instance: nameOfInstance(instance), count: instance.runningTasksCount ?? 'unknown' }
  return {
    ...ofCluster(cluster),
    code: 'draining',
    condition: 'leaving',
    title: { key: 'finding.draining.title', values },
    evidence: [{ key: 'finding.draining.evidence', values }],
    verbatim: instance.statusReason,
  }
}

/** A cluster that could not be set up. Source: API reference, Cluster, status. */
export function clusterFinding(cluster: string, status: string | null): Finding[] {
  if (status !== 'FAILED') return []
  return [
    {
      ...ofCluster(cluster),
      code: 'clusterStatus',
      condition: 'failing',
      title: { key: 'finding.clusterStatus.title', values: { status } },
      evidence: [{ key: 'finding.clusterStatus.evidence', values: {} }],
      target: { kind: 'cluster' },
    },
  ]
}

function ofCluster(cluster: string) {
  return {
    cluster,
    service: null,
    verbatim: null,
    since: null,
    tasks: null,
    target: { kind: 'containerInstances' },
  } as const
}
