import type { ContainerDefinition, HealthCheck } from '@aws-sdk/client-ecs'
import { type FieldPath, type Finding, found, inContainers, type Rule, repeated } from './rule'

const NAME = /^[A-Za-z0-9_-]{1,255}$/
const LONGEST_IMAGE = 255
const SECRET_NAME = /(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY)$/i
const MOST_EXIT_CODES = 50
const RESTART_SECONDS = [60, 1800] as const
const HEALTH_RANGES = { interval: [5, 300], timeout: [2, 60], retries: [1, 10], startPeriod: [0, 300] } as const

/** Every container has a usable name. */
export const containerName = inContainers(({ name }, path) => {
  const at = [...path, 'name']
  if (!name) return [found('containerNameMissing', at, { awsMessage: 'Container.name should not be null or empty.' })]
  if (NAME.test(name)) return []
  const awsMessage = 'Container.name contains invalid characters.'
  return [found('containerName', at, { awsMessage, values: { container: name } })]
})

/** No two containers share a name. */
export const containerNameOnce: Rule = ({ containers }) =>
  repeated(containers, ({ name }) => name).map((index) =>
    found('containerNameTwice', ['containerDefinitions', index, 'name'], {
      awsMessage: 'Container names must be unique within a task definition',
      values: { container: containers[index]?.name ?? '' },
    }),
  )

/** Every container has an image, whose name is not too long. */
export const containerImage = inContainers(({ name = '', image }, path) => {
  const at = [...path, 'image']
  if (!image) {
    const awsMessage = 'Container.image should not be null or empty.'
    return [found('imageMissing', at, { awsMessage, values: { container: name } })]
  }
  if (image.length <= LONGEST_IMAGE) return []
  return [found('imageLong', at, { values: { container: name, length: image.length, max: LONGEST_IMAGE } })]
})

/** An image whose tag can move: two tasks of one revision may run different code. */
export const movingTag = inContainers(({ name = '', image = '' }, path) => {
  const lastPart = image.slice(image.lastIndexOf('/') + 1)
  const isPinned = image.includes('@') || (lastPart.includes(':') && !lastPart.endsWith(':latest'))
  return image === '' || isPinned
    ? []
    : [found('movingTag', [...path, 'image'], { values: { container: name, image } })]
})

/** The health check's settings are within their ranges, and its command says how it is to be run. */
export const healthCheck = inContainers(({ name = '', healthCheck: check }, path) => {
  if (!check) return []
  const fields = Object.keys(HEALTH_RANGES) as (keyof typeof HEALTH_RANGES)[]
  const [first] = check.command ?? []
  const isRunnable = first === undefined || ['CMD', 'CMD-SHELL', 'NONE'].includes(first)
  return [
    ...fields.flatMap((field) => outOfRange(check, field, path, name)),
    ...(isRunnable
      ? []
      : [found('healthCheckCommand', [...path, 'healthCheck', 'command'], { values: { container: name } })]),
  ]
})

function outOfRange(
  check: HealthCheck,
  field: keyof typeof HEALTH_RANGES,
  path: FieldPath,
  container: string,
): Finding[] {
  const value = check[field]
  const [low, high] = HEALTH_RANGES[field]
  // Whether ECS takes a zero for unset, as Docker does, is not known.
  if (!value || (value >= low && value <= high)) return []
  const at = [...path, 'healthCheck', field]
  const details = {
    values: { container, field, value, low, high },
    fix: { path: at, value: value > high ? high : low },
  }
  const awsMessage = `Health check ${field} must be less than or equal to the maximum allowed value ${high} for container '${container}'`
  return [found('healthCheckRange', at, value > high ? { ...details, awsMessage } : details)]
}

/** The restart policy waits between one and thirty minutes, and ignores at most fifty exit codes. */
export const restartPolicy = inContainers(({ name = '', restartPolicy: policy }, path) => {
  const { restartAttemptPeriod: value, ignoredExitCodes = [] } = policy ?? {}
  const [low, high] = RESTART_SECONDS
  const at = [...path, 'restartPolicy']
  const findings: Finding[] = []
  if (value !== undefined && (value < low || value > high)) {
    const field = [...at, 'restartAttemptPeriod']
    findings.push(
      found('restartPeriod', field, {
        awsMessage: `the 'restartAttemptPeriod' setting for container '${name}' must be between ${low} and ${high}`,
        values: { container: name, value, low, high },
        fix: { path: field, value: value < low ? low : high },
      }),
    )
  }
  if (ignoredExitCodes.length > MOST_EXIT_CODES) {
    const values = { container: name, count: ignoredExitCodes.length, max: MOST_EXIT_CODES }
    findings.push(found('restartExitCodes', [...at, 'ignoredExitCodes'], { values }))
  }
  return findings
})

/** A soft limit is not above its hard limit; -1 is no limit. */
export const ulimitOrder = inContainers(({ name = '', ulimits = [] }, path) =>
  ulimits.flatMap(({ name: ulimit = '', softLimit = 0, hardLimit = 0 }, index) => {
    if (hardLimit < 0 || softLimit <= hardLimit) return []
    const at = [...path, 'ulimits', index, 'softLimit']
    return [
      found('ulimitOrder', at, {
        awsMessage: `Soft limit exceeds hard limit for ulimit ${ulimit}`,
        values: { container: name, ulimit, softLimit, hardLimit },
        fix: { path: at, value: hardLimit },
      }),
    ]
  }),
)

/** A variable that is set twice; which of the two a container sees is not documented. */
export const environmentOnce = inContainers(({ name = '', environment = [] }, path) =>
  repeated(environment, (variable) => variable.name).map((index) =>
    found('environmentTwice', [...path, 'environment', index, 'name'], {
      values: { container: name, variable: environment[index]?.name ?? '' },
    }),
  ),
)

/** An environment variable that looks like a secret: everybody who may describe the definition reads its value. */
export const plaintextSecret = inContainers(({ name = '', environment = [] }: ContainerDefinition, path) =>
  environment.flatMap(({ name: variable = '', value }, index) =>
    value && SECRET_NAME.test(variable)
      ? [found('plaintextSecret', [...path, 'environment', index], { values: { container: name, variable } })]
      : [],
  ),
)
