import type { Place } from './place'
import type { TaskSpec } from './task'

export type UnplacedReason = 'MEMORY' | 'CPU' | 'PORTS' | 'GPU' | 'AGENT' | 'ATTRIBUTE' | 'NO_INSTANCES'

export type Placement =
  | { containerInstanceArn: string }
  | { unplaced: { reason: UnplacedReason; closestContainerInstanceArn?: string } }

/** The container instance for one more EC2 or EXTERNAL task, or why none will do. */
export function placeTask(place: Place, spec: TaskSpec): Placement {
  throw new Error(`not written yet ${place} ${spec}`)
}
