import 'server-only'
import type { ECSClient } from '@aws-sdk/client-ecs'
import { Problem } from '@/lib/problem'
import { toProblem } from './to-problem'

/**
 * The operations of Amazon ECS that ecscope calls, with what every answer of them has, also when there is nothing to list.
 * Each name is also that of the IAM action that allows it.
 */
const memberOf = {
  DescribeCapacityProviders: 'capacityProviders',
  DescribeClusters: 'clusters',
  DescribeContainerInstances: 'containerInstances',
  DescribeServiceDeployments: 'serviceDeployments',
  DescribeServiceRevisions: 'serviceRevisions',
  DescribeServices: 'services',
  DescribeTaskDefinition: 'taskDefinition',
  DescribeTasks: 'tasks',
  ListClusters: 'clusterArns',
  ListContainerInstances: 'containerInstanceArns',
  ListServiceDeployments: 'serviceDeployments',
  ListServices: 'serviceArns',
  ListTaskDefinitionFamilies: 'families',
  ListTaskDefinitions: 'taskDefinitionArns',
  ListTasks: 'taskArns',
} as const

export type EcsAction = keyof typeof memberOf

/** Every operation of Amazon ECS that ecscope calls. */
export const ecsActions = Object.keys(memberOf) as readonly EcsAction[]

/** What is being asked, for the Problem that names it. */
export type Question = {
  readonly action: EcsAction
  readonly resource?: string | undefined
}

/** Sends one request when its turn has come: the caller of this room decides when, this room decides what. */
export type Call = <Output extends object>(
  action: EcsAction,
  send: (client: ECSClient) => Promise<Output>,
) => Promise<Output>

/**
 * Asks ECS one question through `call`; whatever goes wrong leaves as a `Problem` that names the action and resource.
 * Errors: `Problem`, see `to-problem.ts`.
 */
export function ask<Output extends object>(
  call: Call,
  question: Question,
  send: (client: ECSClient) => Promise<Output>,
): Promise<Output> {
  return call(question.action, async (client) => {
    try {
      return withMember(await send(client), question)
    } catch (error) {
      throw toProblem(error, question)
    }
  })
}

// an empty body or the JSON of some other server has HTTP 200 too: taken for an answer, it would show zero for unknown
function withMember<Output extends object>(output: Output, { action, resource }: Question): Output {
  if (Reflect.get(output, memberOf[action]) !== undefined) return output
  throw new Problem({ code: 'badAnswer', action: `ecs:${action}`, ...(resource ? { resource } : {}) })
}
