import { inContainers, noted, type Rule, refused } from './rule'

const SOURCE = 'Secret API reference; developer guide, pass sensitive data to an Amazon ECS container'
const ECR_IMAGE = /^\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com/

/** Secrets are fetched by the execution role. */
export const secretRole = inContainers(({ name = '', secrets = [] }, path, { definition }) =>
  secrets.length > 0 && !definition.executionRoleArn
    ? [
        refused({
          code: 'secretRole',
          path: [...path, 'secrets'],
          awsMessage: "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'",
          values: { container: name },
          source: SOURCE,
        }),
      ]
    : [],
)

/** A secret's name is its own: no other secret and no environment variable has it. */
export const secretName = inContainers(({ secrets = [], environment = [] }, path) =>
  secrets.flatMap(({ name = '' }, index) => {
    const at = [...path, 'secrets', index, 'name']
    const values = { secret: name }
    if (secrets.findIndex((other) => other.name === name) < index) {
      const awsMessage = `Duplicate secret names found: ${name}. Each secret name must be unique.`
      return [refused({ code: 'secretNameTwice', path: at, awsMessage, values, source: SOURCE })]
    }
    if (!environment.some((variable) => variable.name === name)) return []
    const awsMessage = `The secret name must be unique and not shared with any new or existing environment variables set on the container, such as '${name}'.`
    return [refused({ code: 'secretNameShared', path: at, awsMessage, values, source: SOURCE })]
  }),
)

/** A container reads at most ten environment files, each named by its ARN. */
export const environmentFile = inContainers(({ name = '', environmentFiles = [] }, path) => {
  const at = [...path, 'environmentFiles']
  const tooMany = 'The maximum number of environment files was exceeded. Specify ten or less and try again'
  return [
    ...(environmentFiles.length > 10
      ? [
          refused({
            code: 'environmentFileCount',
            path: at,
            awsMessage: tooMany,
            values: { container: name },
            source: SOURCE,
          }),
        ]
      : []),
    ...environmentFiles.flatMap(({ value = '' }, index) =>
      value.startsWith('arn:')
        ? []
        : [
            refused({
              code: 'environmentFileArn',
              path: [...at, index, 'value'],
              awsMessage: 'Invalid arn syntax',
              values: { value },
              source: SOURCE,
            }),
          ],
    ),
  ]
})

/** On Fargate an image of ECR is pulled with the execution role. */
export const ecrRole = inContainers(({ name = '', image = '' }, path, { isFargate, definition }) =>
  isFargate && ECR_IMAGE.test(image) && !definition.executionRoleArn
    ? [
        refused({
          code: 'ecrRole',
          path: [...path, 'image'],
          awsMessage: 'Fargate requires task definition to have execution role ARN to support ECR images.',
          values: { container: name },
          source: 'Developer guide, Amazon ECS task execution IAM role',
        }),
      ]
    : [],
)

/** Without an execution role ECS pulls only public images and writes no logs. */
export const noExecutionRole: Rule = ({ definition }) =>
  definition.executionRoleArn
    ? []
    : [
        noted({
          code: 'noExecutionRole',
          path: ['executionRoleArn'],
          source: 'Developer guide, Amazon ECS task execution IAM role',
        }),
      ]
