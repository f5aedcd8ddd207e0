import type { ContainerDefinition, Task, TaskDefinition, TaskOverride } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import { isStopped } from './task-state'

/** What a task takes of a container instance. Units: CPU units, MiB. */
export type Reservation = {
  cpu: number
  memoryMiB: number
  tcpPorts: number[]
  udpPorts: number[]
  gpuCount: number
}

// The range that Docker picks host ports from; such ports are not reserved. Source: Amazon ECS API, PortMapping.
const firstDynamicPort = 32_768

/**
 * What a task of this definition will reserve: the task size, else its containers' reservations, else their limits.
 * Source: Amazon ECS developer guide, Task definition parameters (memoryReservation).
 */
export function reservationOf(definition: Wire<TaskDefinition>, overrides: Wire<TaskOverride> = {}): Reservation {
  const containers = (definition.containerDefinitions ?? []).map((container) => withOverride(container, overrides))
  const taskCpu = Number(overrides.cpu ?? definition.cpu ?? Number.NaN)
  const taskMemory = Number(overrides.memory ?? definition.memory ?? Number.NaN)
  return {
    cpu: Number.isNaN(taskCpu) ? sum(containers.map(({ cpu }) => cpu ?? 0)) : taskCpu,
    memoryMiB: Number.isNaN(taskMemory)
      ? sum(containers.map(({ memory, memoryReservation }) => memoryReservation || memory || 0))
      : taskMemory,
    ...hostPorts(definition, containers),
    gpuCount: sum(containers.map(gpuCountOf)),
  }
}

/** What existing tasks hold together; a STOPPED task holds nothing. */
export function reservedBy(tasks: Iterable<Wire<Task>>): Reservation & { gpuIds: string[] } {
  const total = { cpu: 0, memoryMiB: 0, tcpPorts: [] as number[], udpPorts: [] as number[], gpuIds: [] as string[] }
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
  return { ...total, gpuCount: total.gpuIds.length }
}

export function gpuCountOf(container: Wire<ContainerDefinition>): number {
  const gpus = container.resourceRequirements?.filter(({ type }) => type === 'GPU') ?? []
  return sum(gpus.map(({ value }) => Number(value ?? 0)))
}

function withOverride(container: Wire<ContainerDefinition>, overrides: Wire<TaskOverride>): Wire<ContainerDefinition> {
  const own = overrides.containerOverrides?.find(({ name }) => name === container.name)
  if (!own) return container
  return {
    ...container,
    cpu: own.cpu ?? container.cpu,
    memory: own.memory ?? container.memory,
    memoryReservation: own.memoryReservation ?? container.memoryReservation,
    resourceRequirements: own.resourceRequirements ?? container.resourceRequirements,
  }
}

function hostPorts(definition: Wire<TaskDefinition>, containers: Wire<ContainerDefinition>[]) {
  const tcpPorts: number[] = []
  const udpPorts: number[] = []
  if (definition.networkMode === 'awsvpc' || definition.networkMode === 'none') return { tcpPorts, udpPorts }
  for (const mapping of containers.flatMap(({ portMappings }) => portMappings ?? [])) {
    const port = mapping.hostPort || (definition.networkMode === 'host' ? mapping.containerPort : 0)
    if (port) (mapping.protocol === 'udp' ? udpPorts : tcpPorts).push(port)
  }
  return { tcpPorts, udpPorts }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
