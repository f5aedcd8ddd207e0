import type { StopTaskRequest, StopTaskResponse } from '@aws-sdk/client-ecs'
import { taskAnswer } from '../answers/task'
import { stopTask as stop } from '../lifecycle/task'
import { invalidParameter } from '../request/errors'
import { findCluster, taskRecord } from '../request/find'
import { operation } from '../request/operation'
import { string, structure } from '../request/validate'

/**
 * Asks a task to stop; one that is stopped already stays as it is.
 * Errors: ClusterNotFoundException, InvalidParameterException.
 * Source: API_StopTask.
 */
export const stopTask = operation<StopTaskRequest, StopTaskResponse>({
  input: structure<StopTaskRequest>({ cluster: string, task: string, reason: string }),
  run({ world, region }, { cluster: clusterName, task = '', reason = 'Task stopped by user' }) {
    const cluster = findCluster(region, clusterName)
    const record = taskRecord(region, cluster, task)
    if (!record) throw invalidParameter('The referenced task was not found.')
    stop({ world, region, cluster }, record, { stopCode: 'UserInitiated', stoppedReason: reason })
    return { task: taskAnswer(region, record, { tags: true }) }
  },
})
