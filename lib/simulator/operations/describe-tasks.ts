import type { DescribeTasksRequest, DescribeTasksResponse } from '@aws-sdk/client-ecs'
import { taskAnswer } from '../answers/task'
import { empty, tooMany } from '../request/errors'
import { arnIn, findCluster, taskRecord } from '../request/find'
import { foundAndMissing } from '../request/missing'
import { operation } from '../request/operation'
import { list, oneOf, string, structure } from '../request/validate'
import { names } from '../shapes/list'

/**
 * Up to 100 tasks of a cluster; stopped ones for an hour.
 * Errors: ClusterNotFoundException, InvalidParameterException.
 * Source: API_DescribeTasks.
 */
export const describeTasks = operation<DescribeTasksRequest, DescribeTasksResponse>({
  input: structure<DescribeTasksRequest>({ cluster: string, tasks: names, include: list(oneOf('TAGS')) }),
  run({ region }, { cluster: clusterName, tasks = [], include = [] }) {
    if (tasks.length === 0) throw empty('Tasks')
    if (tasks.length > 100) throw tooMany('tasks', 100)
    const cluster = findCluster(region, clusterName)
    const { found, failures } = foundAndMissing(
      tasks,
      (task) => taskRecord(region, cluster, task),
      (task) => arnIn(region, cluster, 'task', task),
    )
    return { tasks: found.map((record) => taskAnswer(region, record, { tags: include.includes('TAGS') })), failures }
  },
})
