import type { Finding, Rule } from './rule'

const SOURCE = 'RegisterTaskDefinition API reference, containerDefinitions; Amazon ECS service quotas'
const NAME = /^[A-Za-z0-9_-]{1,255}$/

/** The family has only letters, digits, underscores and hyphens. */
export const familyName: Rule = ({ definition }) =>
  definition.family !== undefined && NAME.test(definition.family)
    ? []
    : [containerError('familyName', ['family'], 'Family contains invalid characters.')]

/** There is at least one container and at most ten. */
export const containerCount: Rule = ({ containers }) => {
  if (containers.length === 0)
    return [containerError('noContainers', ['containerDefinitions'], 'Container list cannot be empty')]
  return containers.length > 10
    ? [containerError('tooManyContainers', ['containerDefinitions'], 'Too many containers.')]
    : []
}

/** Every container has a usable name of its own. */
export const containerName: Rule = ({ containers }) =>
  containers.flatMap(({ name }, index) => {
    const path = ['containerDefinitions', index, 'name']
    if (name === undefined || !NAME.test(name))
      return [containerError('containerName', path, 'Container.name contains invalid characters.')]
    const isRepeated = containers.slice(0, index).some((other) => other.name === name)
    return isRepeated
      ? [
          containerError('containerNameTwice', path, 'Container names must be unique within a task definition', {
            container: name,
          }),
        ]
      : []
  })

/** At least one container is essential, which a container is unless it says otherwise. */
export const essentialContainer: Rule = ({ containers }) =>
  containers.length === 0 || containers.some((container) => container.essential !== false)
    ? []
    : [containerError('noEssential', ['containerDefinitions'], "Task definition doesn't have any essential container")]

function containerError(
  code: string,
  path: Finding['path'],
  awsMessage: string,
  values: Finding['values'] = {},
): Finding {
  return { code, severity: 'error', path, awsMessage, values, source: SOURCE }
}
