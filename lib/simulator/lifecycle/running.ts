import type { Task } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { TaskRecord } from '../world'
import { stopContainer } from './container'
import { healthyStep, unhealthyStep } from './health'
import { containerDefinitionsOf, type Place } from './place'
import type { Step } from './step'

/** Whatever happens first to a running task; null while nothing will. */
export function nextRunningStep(place: Place, record: TaskRecord): Step | null {
  const steps = [healthyStep(place, record), unhealthyStep(place, record), exitStep(place, record)]
  return steps.reduce((first, step) => (step && (!first || step.at < first.at) ? step : first), null)
}

function exitStep(place: Place, { task, behaviour }: TaskRecord): Step | null {
  const { exit } = behaviour
  const container = task.containers?.find(({ name }) => name === exit?.container)
  if (!exit || !container || container.lastStatus === 'STOPPED') return null
  return {
    at: (task.startedAt ?? 0) + exit.afterSeconds,
    take: () => {
      stopContainer(container)
      container.exitCode = exit.exitCode
      if (exit.reason) container.reason = exit.reason
      const definition = containerDefinitionsOf(place, task).find(({ name }) => name === container.name)
      if (definition?.essential !== false) essentialExited(place, task)
      return 'changed'
    },
  }
}

/** Source: Amazon ECS developer guide, Stopped tasks error messages; ContainerDefinition.essential. */
function essentialExited(place: Place, task: Wire<Task>): void {
  Object.assign(task, {
    desiredStatus: 'STOPPED',
    lastStatus: 'DEACTIVATING',
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
    stoppingAt: place.world.clock.now(),
  })
}
