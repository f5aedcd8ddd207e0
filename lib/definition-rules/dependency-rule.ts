import type { ContainerDefinition, ContainerDependency } from '@aws-sdk/client-ecs'
import { type FieldPath, type Finding, inContainers, type Rule, refused } from './rule'

const SOURCE = 'ContainerDependency API reference'

/** A container depends only on containers that exist and can meet the condition. */
export const dependencyTarget = inContainers(({ dependsOn = [] }, path, { containers }) =>
  dependsOn.flatMap((dependency, index) => {
    const target = containers.find((container) => container.name === dependency.containerName)
    return targetFindings(dependency, target, [...path, 'dependsOn', index])
  }),
)

function targetFindings(
  { containerName = '', condition }: ContainerDependency,
  target: ContainerDefinition | undefined,
  path: FieldPath,
): Finding[] {
  const values = { container: containerName }
  const error = (code: string, awsMessage: string) => [refused({ code, path, awsMessage, values, source: SOURCE })]
  if (!target)
    return error('dependencyMissing', `Cannot depend on container ${containerName} because it does not exist`)
  if ((condition === 'SUCCESS' || condition === 'COMPLETE') && target.essential !== false)
    return error(
      'dependencyEssential',
      'A dependency container with SUCCESS or COMPLETE condition cannot be an essential container',
    )
  if (condition === 'HEALTHY' && !target.healthCheck)
    return error(
      'dependencyHealthCheck',
      'A dependency container with HEALTHY condition must have health check configured',
    )
  return []
}

/** Dependencies do not lead back to where they start; AWS refuses that in words that are not known. */
export const dependencyCycle: Rule = ({ containers }) => {
  const edges = new Map(
    containers.map(({ name = '', dependsOn = [] }) => [name, dependsOn.map((each) => each.containerName ?? '')]),
  )
  const leadsBack = (start: string, at: string, seen: Set<string>): boolean =>
    (edges.get(at) ?? []).some((next) => next === start || (!seen.has(next) && leadsBack(start, next, seen.add(next))))
  const index = containers.findIndex(({ name = '' }) => leadsBack(name, name, new Set()))
  return index < 0
    ? []
    : [refused({ code: 'dependencyCycle', path: ['containerDefinitions', index, 'dependsOn'], source: SOURCE })]
}
