import { primaryOf } from '../lifecycle/deployment'
import { reconcileService } from '../lifecycle/service'
import { stopTask } from '../lifecycle/task'
import { every, type Stage } from './stage'

/** What autoscaling wants through the hour, one after the other, every ten minutes. */
const wantedCounts = [210, 204, 196, 184, 176, 180, 198]
const stepSeconds = 600
const reclaimedCount = 3

/** image-resizer: load comes and goes, and every now and then Spot takes three tasks back. */
export function tellImageResizer(stage: Stage): void {
  let step = 0
  every(stage, stepSeconds, () => {
    step = (step + 1) % wantedCounts.length
    if (step === 2) reclaimSpot(stage)
    scaleTo(stage, wantedCounts[step] ?? 210)
  })
}

function scaleTo({ place, record }: Stage, desiredCount: number): void {
  record.service.desiredCount = desiredCount
  const primary = primaryOf(record)
  if (primary) primary.desiredCount = desiredCount
  reconcileService(place, record)
}

// Source: Amazon ECS developer guide, Amazon ECS clusters for the Fargate Spot termination notice.
function reclaimSpot({ place }: Stage): void {
  const onSpot = [...place.cluster.tasks.ofGroup('service:image-resizer')].filter(
    ({ task }) => task.capacityProviderName === 'FARGATE_SPOT' && task.lastStatus === 'RUNNING',
  )
  for (const record of onSpot.slice(0, reclaimedCount)) {
    stopTask(place, record, { stopCode: 'SpotInterruption', stoppedReason: 'Your Spot Task was interrupted.' })
  }
}
