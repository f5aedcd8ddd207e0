import type { Service } from '@aws-sdk/client-ecs'
import { clusterNameOf } from '@/lib/ecs/arn'
import type { Condition } from '@/lib/ecs/condition'
import { objectsOf, textOf } from './field'
import { serviceRow } from './service-row'

/** The services that a revision runs in, as far as services have been read. */
export type RevisionUse = {
  readonly services: readonly {
    readonly cluster: string
    readonly service: string
    readonly condition: Condition
    readonly runningCount: number | null
    readonly desiredCount: number | null
  }[]
  /** Whether the services of every cluster are known. */
  readonly isComplete: boolean
}

/** Which services have a deployment of a revision; those with tasks of it that are on their way out too. */
export function revisionUse(arn: string, services: readonly (readonly Service[] | null)[]): RevisionUse {
  const all = services.flatMap((each) => objectsOf(each))
  const users = all.filter((service) =>
    objectsOf(service.deployments).some(({ taskDefinition }) => textOf(taskDefinition) === arn),
  )
  return {
    services: users.map((service) => {
      const { name, condition, runningCount, desiredCount } = serviceRow(service)
      const cluster = clusterNameOf(textOf(service.serviceArn) ?? '') ?? clusterNameOf(textOf(service.clusterArn) ?? '')
      return { cluster: cluster ?? '', service: name, condition, runningCount, desiredCount }
    }),
    isComplete: services.every((each) => each !== null),
  }
}
