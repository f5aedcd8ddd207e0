import type { DescribeTaskDefinitionRequest, DescribeTaskDefinitionResponse } from '@aws-sdk/client-ecs'
import { taskDefinitionNotDescribable } from '../request/errors'
import { operation } from '../request/operation'
import { taskDefinitionRecord } from '../request/task-definition'
import { list, oneOf, string, structure } from '../request/validate'

/**
 * One task definition revision, by family (its latest ACTIVE one), `family:revision` or ARN; INACTIVE ones too.
 * Errors: ClientException.
 * Source: API_DescribeTaskDefinition.
 */
export const describeTaskDefinition = operation<DescribeTaskDefinitionRequest, DescribeTaskDefinitionResponse>({
  input: structure<DescribeTaskDefinitionRequest>({ taskDefinition: string, include: list(oneOf('TAGS')) }),
  run({ region }, { taskDefinition, include = [] }) {
    const definition = taskDefinitionRecord(region, taskDefinition ?? '')
    if (!definition) throw taskDefinitionNotDescribable()
    const tags = include.includes('TAGS') ? (region.tags.get(definition.taskDefinitionArn ?? '') ?? []) : []
    return { taskDefinition: structuredClone(definition), tags: structuredClone(tags) }
  },
})
