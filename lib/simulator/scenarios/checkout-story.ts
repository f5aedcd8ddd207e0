import { countFailure } from '../lifecycle/circuit-breaker'
import { beginDeployment, primaryOf } from '../lifecycle/deployment'
import { reconcileService } from '../lifecycle/service'
import { scheduleWalk } from '../lifecycle/walk'
import type { TaskRecord } from '../world'
import { outOfMemory } from './checkout'
import { every, forgetOldDeployments, type Stage } from './stage'

const betweenKillsSeconds = 120
const quietSeconds = 3600
const badRevision = 141

/**
 * checkout: while 141 is being deployed, every two minutes the app that ran longest reaches its limit. The breaker
 * counts each kill as a failed task, trips at the twelfth and rolls back; an hour later somebody deploys 141 again.
 */
export function tellCheckout(stage: Stage): void {
  every(stage, betweenKillsSeconds, () => {
    const { place, record } = stage
    const primary = primaryOf(record)
    const bad = place.region.taskDefinitions.get('checkout')?.get(badRevision)?.taskDefinitionArn
    if (!primary || !bad) return
    if (primary.taskDefinition === bad) return killOldest(stage, bad)
    const quietSince = primary.updatedAt ?? 0
    if (primary.rolloutState !== 'COMPLETED' || place.world.clock.now() - quietSince < quietSeconds) return
    beginDeployment(place, record, { taskDefinitionArn: bad, reason: 'updated' })
    reconcileService(place, record)
    forgetOldDeployments(stage)
  })
}

/**
 * Lets the app of the task that ran longest reach its limit. ECS's breaker counts tasks that fail to start or turn
 * unhealthy; that it counts these too is the story's doing.
 */
function killOldest({ place, record }: Stage, taskDefinitionArn: string): void {
  const oldest = [...place.cluster.tasks.ofGroup('service:checkout')]
    .filter(({ task }) => task.taskDefinitionArn === taskDefinitionArn && task.lastStatus === 'RUNNING')
    .reduce<TaskRecord | null>((first, next) => (first && startedAt(first) <= startedAt(next) ? first : next), null)
  if (!oldest) return
  const afterSeconds = place.world.clock.now() - startedAt(oldest)
  oldest.behaviour = { ...oldest.behaviour, exit: { ...outOfMemory, afterSeconds } }
  scheduleWalk(place, oldest)
  countFailure(place, record, oldest.task.startedBy)
}

function startedAt({ task }: TaskRecord): number {
  return task.startedAt ?? 0
}
