import type { TaskDefinition } from '@aws-sdk/client-ecs'
import { type Place, taskDefinitionAt } from '../lifecycle/place'
import type { Wire } from '../wire'
import type { ServiceRecord, TaskRecord } from '../world'
import { type Zone, zones } from './build-network'
import { addTask, type TaskPlan } from './build-task'

export type NamedTask = { id: string; zone: Zone; address?: string; ageSeconds?: number }

/** Several tasks of one service that are alike but for what depends on their number in the row. */
export type FleetPlan = {
  count: number
  lastStatus: TaskPlan['lastStatus']
  /** Seconds since the task with that number was created. */
  ageSeconds: (index: number) => number
  /** Default: what the PRIMARY deployment runs. */
  taskDefinition?: Wire<TaskDefinition>
  /** The deployment's id; default: the listed one of that task definition. */
  startedBy?: string
  /** Of the tasks without a name, counted from 0; default: one zone after the other. */
  zone?: (index: number) => Zone
  capacityProviderName?: (index: number) => string | undefined
  containerInstanceArn?: (index: number) => string | undefined
  /** The first tasks, where they are known by name. */
  named?: readonly NamedTask[]
  ending?: (index: number) => TaskPlan['ending']
}

/** Adds a service's tasks of the past, each on the rest of its walk. */
export function addFleet(place: Place, record: ServiceRecord, plan: FleetPlan): TaskRecord[] {
  const now = place.world.clock.now()
  return Array.from({ length: plan.count }, (_, index) => {
    const ending = plan.ending?.(index)
    const named = plan.named?.[index]
    const zone = named?.zone ?? plan.zone?.(index - (plan.named?.length ?? 0)) ?? zones[index % zones.length] ?? 'a'
    return addTask(place, {
      spec: specOf(place, record, plan, index),
      createdAt: now - (named?.ageSeconds ?? plan.ageSeconds(index)),
      lastStatus: plan.lastStatus,
      ...(named ? { id: named.id } : {}),
      ...(named?.address ? { eni: { privateIPv4Address: named.address } } : {}),
      ...(plan.containerInstanceArn ? {} : { zone }),
      ...(ending ? { ending } : {}),
    })
  })
}

function specOf(
  place: Place,
  { service, behaviour, revisionBehaviour }: ServiceRecord,
  plan: FleetPlan,
  index: number,
) {
  const deployments = service.deployments ?? []
  const arn = plan.taskDefinition?.taskDefinitionArn ?? deployments[0]?.taskDefinition
  const taskDefinition = plan.taskDefinition ?? taskDefinitionAt(place, arn)
  if (!taskDefinition) throw new Error(`${service.serviceName} has no task definition ${arn}`)
  const startedBy = plan.startedBy ?? deployments.find((deployment) => deployment.taskDefinition === arn)?.id
  const capacityProviderName = plan.capacityProviderName?.(index)
  const containerInstanceArn = plan.containerInstanceArn?.(index)
  return {
    taskDefinition,
    group: `service:${service.serviceName}`,
    behaviour: { ...behaviour, ...revisionBehaviour?.[arn ?? ''] },
    launchType: service.launchType ?? (capacityProviderName?.startsWith('FARGATE') ? 'FARGATE' : 'EC2'),
    ...(startedBy ? { startedBy } : {}),
    ...(capacityProviderName ? { capacityProviderName } : {}),
    ...(containerInstanceArn ? { containerInstanceArn } : {}),
    ...(service.platformVersion ? { platformVersion: service.platformVersion } : {}),
    ...(service.networkConfiguration ? { networkConfiguration: service.networkConfiguration } : {}),
    ...(service.enableExecuteCommand ? { enableExecuteCommand: true } : {}),
  } satisfies TaskPlan['spec']
}

/** FARGATE_SPOT for `spot` of every `of` tasks, FARGATE for the others. */
export function spotFor(spot: number, of: number): (index: number) => string {
  return (index) =>
    Math.floor(((index + 1) * spot) / of) > Math.floor((index * spot) / of) ? 'FARGATE_SPOT' : 'FARGATE'
}

/** The zones of a row of tasks, in turns until each has as many as told. */
export function zonesBy(counts: Readonly<Record<Zone, number>>): (index: number) => Zone {
  const left = { ...counts }
  const order: Zone[] = []
  while (zones.some((zone) => left[zone] > 0)) {
    for (const zone of zones) if (left[zone]-- > 0) order.push(zone)
  }
  return (index) => order[index] ?? 'a'
}
