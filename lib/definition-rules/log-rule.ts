import { inContainers, noted, refused } from './rule'

const SOURCE = 'LogConfiguration API reference; developer guide, using log drivers'
const FARGATE_DRIVERS = ['awslogs', 'splunk', 'awsfirelens']

/** Fargate knows three log drivers. */
export const fargateLogDriver = inContainers(({ logConfiguration }, path, { isFargate }) => {
  const driver = logConfiguration?.logDriver
  if (!isFargate || !driver || FARGATE_DRIVERS.includes(driver)) return []
  return [
    refused({
      code: 'fargateLogDriver',
      path: [...path, 'logConfiguration', 'logDriver'],
      awsMessage: `${driver} is not a valid log driver. Must be one of [${FARGATE_DRIVERS.join(',')}]`,
      values: { driver },
      source: SOURCE,
    }),
  ]
})

/** awslogs needs to know where to write; on Fargate also a stream prefix and an execution role. */
export const awslogsOptions = inContainers(({ name = '', logConfiguration }, path, { isFargate, definition }) => {
  if (logConfiguration?.logDriver !== 'awslogs') return []
  const options = logConfiguration.options ?? {}
  const at = [...path, 'logConfiguration', 'options']
  const error = (code: string, awsMessage: string, option: string) =>
    refused({ code, path: at, awsMessage, values: { container: name, option }, source: SOURCE })
  const missing = ['awslogs-group', 'awslogs-region'].filter((option) => !options[option])
  return [
    ...missing.map((option) => error('awslogsOption', `Log driver awslogs requires options: ${option}`, option)),
    ...(isFargate && !options['awslogs-stream-prefix']
      ? [
          error(
            'awslogsOption',
            'Fargate requires log configuration options to include awslogs-stream-prefix',
            'awslogs-stream-prefix',
          ),
        ]
      : []),
    ...(isFargate && !definition.executionRoleArn
      ? [
          error(
            'awslogsRole',
            'Fargate requires task definition to have execution role ARN to support log driver awslogs.',
            'executionRoleArn',
          ),
        ]
      : []),
  ]
})

/** awsfirelens needs a container that routes. */
export const firelensRouter = inContainers(({ name = '', logConfiguration }, path, { containers }) =>
  logConfiguration?.logDriver !== 'awsfirelens' || containers.some((container) => container.firelensConfiguration)
    ? []
    : [
        refused({
          code: 'firelensMissing',
          path: [...path, 'logConfiguration', 'logDriver'],
          awsMessage:
            'When awsfirelens log driver is specified in log configuration, a firelens configuration object must be specified',
          values: { container: name },
          source: SOURCE,
        }),
      ],
)

/** Without a log configuration what the container writes is lost on Fargate and stays on the instance elsewhere. */
export const noLogs = inContainers(({ name = '', logConfiguration, firelensConfiguration }, path) =>
  logConfiguration || firelensConfiguration
    ? []
    : [noted({ code: 'noLogs', path, values: { container: name }, source: SOURCE })],
)
