import 'server-only'
import type { ECSClient } from '@aws-sdk/client-ecs'
import { toProblem } from './to-problem'

/** The operations of Amazon ECS that ecscope calls; each is also the name of the IAM action that allows it. */
export type EcsAction =
  | 'DescribeCapacityProviders'
  | 'DescribeClusters'
  | 'DescribeContainerInstances'
  | 'DescribeServiceDeployments'
  | 'DescribeServices'
  | 'DescribeTaskDefinition'
  | 'DescribeTasks'
  | 'ListClusters'
  | 'ListContainerInstances'
  | 'ListServiceDeployments'
  | 'ListServices'
  | 'ListTaskDefinitionFamilies'
  | 'ListTaskDefinitions'
  | 'ListTasks'

/** What is being asked, for the Problem that names it. */
export type Question = { readonly action: EcsAction; readonly resource?: string | undefined }

/** Sends one request when its turn has come: the caller of this room decides when, this room decides what. */
export type Call = <Output>(action: EcsAction, send: (client: ECSClient) => Promise<Output>) => Promise<Output>

/**
 * Asks ECS one question through `call`; whatever goes wrong leaves as a `Problem` that names the action and resource.
 * Errors: `Problem`, see `to-problem.ts`.
 */
export function ask<Output>(
  call: Call,
  question: Question,
  send: (client: ECSClient) => Promise<Output>,
): Promise<Output> {
  return call(question.action, async (client) => {
    try {
      return await send(client)
    } catch (error) {
      throw toProblem(error, question)
    }
  })
}
