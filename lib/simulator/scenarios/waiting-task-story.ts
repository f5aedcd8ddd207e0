import { taskDefinitionAt } from '../lifecycle/place'
import { placeTask } from '../lifecycle/placement'
import { scheduleWalk } from '../lifecycle/walk'
import { every, type Stage } from './stage'

/** report-renderer: the two tasks that the capacity provider holds back are placed as soon as there is room. */
export function tellWaitingTasks(stage: Stage): void {
  every(stage, 60, () => {
    const { place, record } = stage
    const waiting = [...place.cluster.tasks.ofGroup(`service:${record.service.serviceName}`)].filter(
      ({ task }) => task.lastStatus === 'PROVISIONING' && !task.containerInstanceArn,
    )
    for (const taskRecord of waiting) {
      const { task } = taskRecord
      const taskDefinition = taskDefinitionAt(place, task.taskDefinitionArn)
      if (!taskDefinition) continue
      const { placementConstraints, placementStrategy } = record.service
      const placement = placeTask(place, {
        taskDefinition,
        group: task.group ?? '',
        launchType: 'EC2',
        ...(task.capacityProviderName && { capacityProviderName: task.capacityProviderName }),
        ...(placementConstraints && { placementConstraints }),
        ...(placementStrategy && { placementStrategy }),
      })
      if ('unplaced' in placement) return
      const arn = task.taskArn ?? ''
      // The cluster finds tasks by their instance: it has to learn of the change.
      place.cluster.tasks.delete(arn)
      Object.assign(task, placement, { lastStatus: 'PENDING', connectivityAt: place.world.clock.now() })
      place.cluster.tasks.set(arn, taskRecord)
      scheduleWalk(place, taskRecord)
    }
  })
}
