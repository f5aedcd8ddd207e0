import type { DescribeTaskDefinitionRequest, DescribeTaskDefinitionResponse } from '@aws-sdk/client-ecs'
import { taskDefinitionNotDescribable } from '../errors'
import { operation } from '../operation'
import { taskDefinitionRecord } from '../task-definition'
import { list, oneOf, string, structure } from '../validate'

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
