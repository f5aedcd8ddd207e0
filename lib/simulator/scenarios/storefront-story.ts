import { beginDeployment, primaryOf } from '../lifecycle/deployment'
import type { Place } from '../lifecycle/place'
import { reconcileService } from '../lifecycle/service'
import { addRevision } from './build-task-definition'
import { every, forgetOldDeployments, type Stage } from './stage'

const betweenDeploymentsSeconds = 40 * 60
const keptRevisions = 12

/** storefront: forty minutes after a deployment is done the pipeline registers the next revision and deploys it. */
export function tellStorefront(stage: Stage): void {
  every(stage, 60, () => {
    const { place, record } = stage
    const primary = primaryOf(record)
    const isDone = primary?.rolloutState === 'COMPLETED'
    if (!isDone || place.world.clock.now() - (primary.updatedAt ?? 0) < betweenDeploymentsSeconds) return
    const taskDefinitionArn = registerNext(place)
    if (!taskDefinitionArn) return
    beginDeployment(place, record, { taskDefinitionArn, reason: 'updated' })
    reconcileService(place, record)
    forgetOldDeployments(stage)
  })
}

/** Registers the latest revision once more with the next patch version of its image. */
function registerNext(place: Place): string | undefined {
  const revisions = place.region.taskDefinitions.get('storefront')
  const last = place.region.lastRevision.get('storefront') ?? 0
  const latest = revisions?.get(last)
  if (!revisions || !latest) return undefined
  const { family = 'storefront', containerDefinitions = [] } = latest
  const next = addRevision(place.region, {
    ...latest,
    family,
    revision: last + 1,
    registeredAt: place.world.clock.now() - 5,
    containerDefinitions: containerDefinitions.map((container) => ({
      ...container,
      name: container.name ?? 'app',
      image: nextPatch(container.image ?? ''),
    })),
  })
  for (const revision of [...revisions.keys()].slice(0, -keptRevisions)) revisions.delete(revision)
  return next.taskDefinitionArn
}

function nextPatch(image: string): string {
  return image.replace(/\d+$/, (patch) => String(Number(patch) + 1))
}
