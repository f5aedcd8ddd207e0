import type { ContainerDefinition, ContainerDependency } from '@aws-sdk/client-ecs'
import { findCycle } from './cycle'
import { type FieldPath, type Finding, found, inContainers, type Rule } from './rule'

/** A container depends only on containers that exist and can meet the condition. */
export const dependencyTarget = inContainers(({ dependsOn = [] }, path, { containers }) =>
  dependsOn.flatMap((dependency, index) => {
    const target = containers.find((container) => container.name === dependency.containerName)
    return targetFindings(dependency, target, [...path, 'dependsOn', index])
  }),
)

function targetFindings(
  { containerName = '', condition = 'START' }: ContainerDependency,
  target: ContainerDefinition | undefined,
  path: FieldPath,
): Finding[] {
  const values = { container: containerName, condition }
  if (!target) {
    const awsMessage = `Cannot depend on container ${containerName} because it does not exist`
    return [found('dependencyMissing', path, { awsMessage, values })]
  }
  if ((condition === 'SUCCESS' || condition === 'COMPLETE') && target.essential !== false) {
    const awsMessage = 'A dependency container with SUCCESS or COMPLETE condition cannot be an essential container'
    return [found('dependencyEssential', path, { awsMessage, values })]
  }
  if (condition === 'HEALTHY' && !target.healthCheck) {
    const awsMessage = 'A dependency container with HEALTHY condition must have health check configured'
    return [found('dependencyHealthCheck', path, { awsMessage, values })]
  }
  return []
}

/** Dependencies do not lead back to where they start; AWS refuses that in words that are not known. */
export const dependencyCycle: Rule = ({ containers }) => {
  const name = findCycle(
    new Map(
      containers.map(({ name: from = '', dependsOn = [] }) => [
        from,
        dependsOn.map((each) => each.containerName ?? ''),
      ]),
    ),
  )
  if (name === undefined) return []
  const index = containers.findIndex((container) => (container.name ?? '') === name)
  return [found('dependencyCycle', ['containerDefinitions', index, 'dependsOn'], { values: { container: name } })]
}
