import type { ContainerInstance } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import { attention, type ClusterFacts } from '@/lib/ecs/attention'
import { resourceNumber } from '@/lib/ecs/container-instance'
import { type Finding, needsAttention } from '@/lib/ecs/finding'
import type { InstanceFacts } from '@/lib/ecs/instance-finding'
import { booleanOf, countOf, objectsOf, sentenceOf, textOf } from './field'
import { resourcesOf } from './instance-resource'
import { serviceFacts } from './service-facts'
import { evidenceOf, type Progress, progressOf, type Swept, servicesOf, sweptParts } from './swept'
import { combine, type Place, partValue, type ScopeView, type View } from './view'

export type { Finding } from '@/lib/ecs/finding'

/** Everything in a scope that somebody has to look at, and what is only worth knowing; each worst first. */
export type AttentionView = {
  readonly scope: ScopeView
  readonly demo: boolean
  readonly findings: readonly Finding[]
  readonly notes: readonly Finding[]
  readonly progress: Progress
}

/** What needs attention in a scope, as far as it is known. Shape: `now` is an ISO time. */
export function attentionView(input: Place & { readonly swept: Swept; readonly now: string }): View<AttentionView> {
  const { scope, demo, swept, now } = input
  const all = findingsOf(swept, now)
  const data: AttentionView = {
    scope,
    demo,
    findings: all.filter(needsAttention),
    notes: all.filter((finding) => !needsAttention(finding)),
    progress: progressOf(swept, servicesRead(swept)),
  }
  return combine(data, sweptParts(swept), now)
}

/** The findings of everything that was read. */
export function findingsOf(swept: Swept, now: string): readonly Finding[] {
  const clusters = objectsOf(swept.clusters.value).map((cluster): ClusterFacts => {
    const name = textOf(cluster.clusterName) ?? nameOf(textOf(cluster.clusterArn) ?? '')
    const instances = partValue<readonly ContainerInstance[]>(swept.containerInstances.get(name) ?? null)
    return {
      cluster: name,
      status: textOf(cluster.status),
      services: (servicesOf(swept, name) ?? []).map((service) =>
        serviceFacts(name, service, evidenceOf(swept, service)),
      ),
      instances: instances && objectsOf(instances).map(instanceFacts),
    }
  })
  return attention(clusters, now)
}

/** Of how many services in all clusters anything was read. */
export function servicesRead({ services }: Swept): number {
  return [...services.values()].reduce((sum, part) => sum + (partValue(part)?.length ?? 0), 0)
}

/** A container instance as far as findings go. */
export function instanceFacts(instance: ContainerInstance): InstanceFacts {
  const remaining = resourcesOf(instance.remainingResources)
  return {
    id: nameOf(textOf(instance.containerInstanceArn) ?? ''),
    ec2InstanceId: textOf(instance.ec2InstanceId),
    capacityProviderName: textOf(instance.capacityProviderName),
    status: textOf(instance.status),
    statusReason: sentenceOf(instance.statusReason),
    agentConnected: booleanOf(instance.agentConnected),
    freeMiB: resourceNumber(remaining, 'MEMORY'),
    freeCpuUnits: resourceNumber(remaining, 'CPU'),
    runningTasksCount: countOf(instance.runningTasksCount),
  }
}
