import type { Place } from '../lifecycle/place'
import type { ServiceRecord } from '../world'

const keptDeployments = 20

/** What a story of one service may look at. */
export type Stage = { readonly place: Place; readonly record: ServiceRecord }

/** Runs `step` every so many seconds for as long as the service is the one that the story began with. */
export function every({ place, record }: Stage, seconds: number, step: () => void): void {
  place.world.clock.after(seconds, () => {
    if (place.cluster.services.get(record.service.serviceName ?? '') !== record) return
    step()
    every({ place, record }, seconds, step)
  })
}

/** Forgets the deployments that nobody will look at any more: as AWS does after 90 days, only sooner. */
export function forgetOldDeployments({ place, record }: Stage): void {
  const { cluster } = place
  const own = [...cluster.serviceDeployments.values()].filter(
    ({ serviceArn }) => serviceArn === record.service.serviceArn,
  )
  for (const { serviceDeploymentArn } of own.slice(0, -keptDeployments)) {
    cluster.serviceDeployments.delete(serviceDeploymentArn ?? '')
  }
  const named = new Set(
    own
      .slice(-keptDeployments)
      .flatMap(({ sourceServiceRevisions, targetServiceRevision, rollback }) => [
        ...(sourceServiceRevisions ?? []).map(({ arn }) => arn),
        targetServiceRevision?.arn,
        rollback?.serviceRevisionArn,
      ]),
  )
  for (const { arn } of record.service.currentServiceRevisions ?? []) named.add(arn)
  for (const [arn, { serviceArn }] of cluster.serviceRevisions) {
    if (serviceArn === record.service.serviceArn && !named.has(arn)) cluster.serviceRevisions.delete(arn)
  }
}
