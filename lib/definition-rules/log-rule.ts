import { found, inContainers, type Rule } from './rule'

const FARGATE_DRIVERS = ['awslogs', 'splunk', 'awsfirelens']
const STREAM_PREFIX = 'awslogs-stream-prefix'
const CREATE_GROUP = 'awslogs-create-group'

/** Fargate knows three log drivers. */
export const fargateLogDriver = inContainers(({ name = '', logConfiguration }, path, { isFargate }) => {
  const driver = logConfiguration?.logDriver
  if (!isFargate || !driver || FARGATE_DRIVERS.includes(driver)) return []
  const awsMessage = `${driver} is not a valid log driver. Must be one of [${FARGATE_DRIVERS.join(',')}]`
  const values = { container: name, driver, drivers: FARGATE_DRIVERS.join(', ') }
  return [found('fargateLogDriver', [...path, 'logConfiguration', 'logDriver'], { awsMessage, values })]
})

/** awslogs needs to know where to write; on Fargate also under which prefix. */
export const awslogsOptions = inContainers(({ name = '', logConfiguration }, path, { isFargate }) => {
  if (logConfiguration?.logDriver !== 'awslogs') return []
  const { options = {}, secretOptions = [] } = logConfiguration
  const isSet = (option: string) => Boolean(options[option]) || secretOptions.some(({ name }) => name === option)
  const at = [...path, 'logConfiguration', 'options']
  const error = (option: string, awsMessage: string) =>
    found('awslogsOption', at, { awsMessage, values: { container: name, option } })
  return [
    ...['awslogs-group', 'awslogs-region']
      .filter((option) => !isSet(option))
      .map((option) => error(option, `Log driver awslogs requires options: ${option}`)),
    ...(isFargate && !isSet(STREAM_PREFIX)
      ? [error(STREAM_PREFIX, `Fargate requires log configuration options to include ${STREAM_PREFIX}`)]
      : []),
  ]
})

/**
 * awslogs is not told to leave its group alone: `false` is refused, `True` is widely registered, and more is not known.
 * Source: terraform-linters/tflint-ruleset-aws, issue 348.
 */
export const awslogsCreateGroup = inContainers(({ name = '', logConfiguration }, path) => {
  const value = logConfiguration?.logDriver === 'awslogs' ? logConfiguration.options?.[CREATE_GROUP] : undefined
  if (value !== 'false') return []
  const at = [...path, 'logConfiguration', 'options', CREATE_GROUP]
  const awsMessage = `Log driver awslogs option '${CREATE_GROUP}' should only be set to 'true', else omit option.`
  return [
    found('awslogsCreateGroup', at, { awsMessage, values: { container: name, value }, fix: { path: at, value: null } }),
  ]
})

/** On Fargate awslogs writes with the execution role. */
export const awslogsRole = inContainers(({ name = '', logConfiguration }, path, { isFargate, definition }) => {
  if (!isFargate || logConfiguration?.logDriver !== 'awslogs' || definition.executionRoleArn) return []
  return [
    found('awslogsRole', [...path, 'logConfiguration', 'logDriver'], {
      awsMessage: 'Fargate requires task definition to have execution role ARN to support log driver awslogs.',
      values: { container: name },
    }),
  ]
})

/** awsfirelens needs a container that routes. */
export const firelensRouter: Rule = ({ containers }) => {
  const senders = containers.flatMap(({ name = '', logConfiguration }, index) =>
    logConfiguration?.logDriver === 'awsfirelens' ? [{ name, index }] : [],
  )
  if (senders.length === 0 || containers.some((container) => container.firelensConfiguration)) return []
  const awsMessage =
    'When awsfirelens log driver is specified in log configuration, a firelens configuration object must be specified'
  return senders.map(({ name, index }) =>
    found('firelensMissing', ['containerDefinitions', index, 'logConfiguration', 'logDriver'], {
      awsMessage,
      values: { container: name },
    }),
  )
}

/** Without a log configuration what the container writes is lost on Fargate and stays on the instance elsewhere. */
export const noLogs = inContainers(({ name = '', logConfiguration, firelensConfiguration }, path) =>
  logConfiguration || firelensConfiguration ? [] : [found('noLogs', path, { values: { container: name } })],
)
