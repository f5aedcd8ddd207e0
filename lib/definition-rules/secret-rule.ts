import { found, inContainers, type Rule } from './rule'

const ECR_IMAGE = /^\d{12}\.dkr\.ecr(-fips)?\.[a-z0-9-]+\.amazonaws\.com(\.cn)?\//
const MOST_ENVIRONMENT_FILES = 10

/** Secrets are fetched by the execution role. */
export const secretRole = inContainers(({ name = '', secrets = [] }, path, { definition }) =>
  secrets.length > 0 && !definition.executionRoleArn
    ? [
        found('secretRole', [...path, 'secrets'], {
          awsMessage: "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'",
          values: { container: name },
        }),
      ]
    : [],
)

/** A secret's name is its own: no other secret and no environment variable has it. */
export const secretName = inContainers(({ name: container = '', secrets = [], environment = [] }, path) => {
  if (secrets.length === 0) return []
  const variables = new Set(environment.map((variable) => variable.name))
  const names = new Set<string>()
  return secrets.flatMap(({ name = '' }, index) => {
    const at = [...path, 'secrets', index, 'name']
    const values = { container, secret: name }
    const isTwice = names.has(name)
    names.add(name)
    if (isTwice) {
      const awsMessage = `Duplicate secret names found: ${name}. Each secret name must be unique.`
      return [found('secretNameTwice', at, { awsMessage, values })]
    }
    if (!variables.has(name)) return []
    const awsMessage = `The secret name must be unique and not shared with any new or existing environment variables set on the container, such as '${name}'.`
    return [found('secretNameShared', at, { awsMessage, values })]
  })
})

/** A container reads at most ten environment files, each named by its ARN. */
export const environmentFile = inContainers(({ name = '', environmentFiles = [] }, path) => {
  const at = [...path, 'environmentFiles']
  const count = environmentFiles.length
  const tooMany = 'The maximum number of environment files was exceeded. Specify ten or less and try again'
  const values = { container: name, count, max: MOST_ENVIRONMENT_FILES }
  return [
    ...(count > MOST_ENVIRONMENT_FILES ? [found('environmentFileCount', at, { awsMessage: tooMany, values })] : []),
    ...environmentFiles.flatMap(({ value }, index) =>
      value === undefined || value.startsWith('arn:')
        ? []
        : [
            found('environmentFileArn', [...at, index, 'value'], {
              awsMessage: 'Invalid arn syntax',
              values: { value },
            }),
          ],
    ),
  ]
})

/** On Fargate an image of ECR is pulled with the execution role. */
export const ecrRole = inContainers(({ name = '', image = '' }, path, { isFargate, definition }) =>
  isFargate && ECR_IMAGE.test(image) && !definition.executionRoleArn
    ? [
        found('ecrRole', [...path, 'image'], {
          awsMessage: 'Fargate requires task definition to have execution role ARN to support ECR images.',
          values: { container: name },
        }),
      ]
    : [],
)

/** The credentials of a private registry are read with the execution role. */
export const registryRole = inContainers(({ name = '', repositoryCredentials }, path, { definition }) =>
  repositoryCredentials && !definition.executionRoleArn
    ? [found('registryRole', [...path, 'repositoryCredentials'], { values: { container: name } })]
    : [],
)

/** Without an execution role ECS pulls only public images and writes no logs. */
export const noExecutionRole: Rule = ({ definition }) =>
  definition.executionRoleArn ? [] : [found('noExecutionRole', ['executionRoleArn'])]
