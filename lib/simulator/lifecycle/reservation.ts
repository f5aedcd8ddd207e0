import type { Task } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import { isStopped } from './task-state'

/** What tasks hold of their container instance. Units: CPU units, MiB. */
export type Reservation = {
  cpu: number
  memoryMiB: number
  tcpPorts: number[]
  udpPorts: number[]
  gpuIds: string[]
}

// The range that Docker picks host ports from; such ports are not reserved. Source: Amazon ECS API, PortMapping.
const firstDynamicPort = 32_768

/** What existing tasks hold together; a STOPPED task holds nothing. */
export function reservedBy(tasks: Iterable<Wire<Task>>): Reservation {
  const total: Reservation = { cpu: 0, memoryMiB: 0, tcpPorts: [], udpPorts: [], gpuIds: [] }
  for (const task of tasks) {
    if (isStopped(task)) continue
    total.cpu += Number(task.cpu ?? 0)
    total.memoryMiB += Number(task.memory ?? 0)
    for (const { gpuIds, networkBindings } of task.containers ?? []) {
      if (gpuIds) total.gpuIds.push(...gpuIds)
      for (const { hostPort, protocol } of networkBindings ?? [])
        if (hostPort && hostPort < firstDynamicPort)
          (protocol === 'udp' ? total.udpPorts : total.tcpPorts).push(hostPort)
    }
  }
  return total
}
