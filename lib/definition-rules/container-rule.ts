import { type FieldPath, type Finding, inContainers, noted, type Rule, refused, warned } from './rule'

const SOURCE = 'RegisterTaskDefinition API reference, containerDefinitions; Amazon ECS service quotas'
const NAME = /^[A-Za-z0-9_-]{1,255}$/

/** The family has only letters, digits, underscores and hyphens. */
export const familyName: Rule = ({ definition: { family } }) =>
  typeof family === 'string' && NAME.test(family)
    ? []
    : [
        refused({
          code: 'familyName',
          path: ['family'],
          awsMessage: 'Family contains invalid characters.',
          source: SOURCE,
        }),
      ]

/** There is at least one container and at most ten. */
export const containerCount: Rule = ({ containers }) => {
  const path = ['containerDefinitions']
  if (containers.length === 0)
    return [refused({ code: 'noContainers', path, awsMessage: 'Container list cannot be empty', source: SOURCE })]
  if (containers.length <= 10) return []
  const values = { count: containers.length }
  return [refused({ code: 'tooManyContainers', path, awsMessage: 'Too many containers.', values, source: SOURCE })]
}

/** Every container has a usable name. */
export const containerName = inContainers(({ name }, path) =>
  typeof name === 'string' && NAME.test(name)
    ? []
    : [
        refused({
          code: 'containerName',
          path: [...path, 'name'],
          awsMessage: 'Container.name contains invalid characters.',
          source: SOURCE,
        }),
      ],
)

/** No two containers share a name. */
export const containerNameOnce: Rule = ({ containers }) =>
  containers.flatMap(({ name = '' }, index) =>
    containers.findIndex((other) => other.name === name) === index
      ? []
      : [
          refused({
            code: 'containerNameTwice',
            path: ['containerDefinitions', index, 'name'],
            awsMessage: 'Container names must be unique within a task definition',
            values: { container: name },
            source: SOURCE,
          }),
        ],
  )

/** At least one container is essential, which a container is unless it says otherwise. */
export const essentialContainer: Rule = ({ containers }) =>
  containers.length === 0 || containers.some((container) => container.essential !== false)
    ? []
    : [
        refused({
          code: 'noEssential',
          path: ['containerDefinitions'],
          awsMessage: "Task definition doesn't have any essential container",
          source: SOURCE,
        }),
      ]

/** An image whose tag can move: two tasks of one revision may run different code. */
export const movingTag = inContainers(({ name = '', image = '' }, path) => {
  const lastPart = image.slice(image.lastIndexOf('/') + 1)
  const isPinned = image.includes('@') || (lastPart.includes(':') && !lastPart.endsWith(':latest'))
  return image === '' || isPinned ? [] : [movingTagNote(path, name, image)]
})

function movingTagNote(path: FieldPath, container: string, image: string): Finding {
  const source = 'Developer guide, task definition parameters, image'
  return noted({ code: 'movingTag', path: [...path, 'image'], values: { container, image }, source })
}

/** The health check's settings are within their ranges. */
export const healthCheckRange = inContainers(({ name = '', healthCheck }, path) => {
  if (!healthCheck) return []
  const ranges = { interval: [5, 300], timeout: [2, 60], retries: [1, 10], startPeriod: [0, 300] } as const
  return (Object.keys(ranges) as (keyof typeof ranges)[]).flatMap((field) => {
    const value = healthCheck[field]
    const [low, high] = ranges[field]
    if (typeof value !== 'number' || (value >= low && value <= high)) return []
    const bound =
      value > high
        ? `less than or equal to the maximum allowed value ${high}`
        : `greater than or equal to the minimum allowed value ${low}`
    return [
      refused({
        code: 'healthCheckRange',
        path: [...path, 'healthCheck', field],
        awsMessage: `Health check ${field} must be ${bound} for container '${name}'`,
        values: { container: name, field, value, low, high },
        source: 'HealthCheck API reference',
      }),
    ]
  })
})

/** The restart policy waits between one and thirty minutes. */
export const restartPeriod = inContainers(({ name = '', restartPolicy }, path) => {
  const period = restartPolicy?.restartAttemptPeriod
  if (typeof period !== 'number' || (period >= 60 && period <= 1800)) return []
  return [
    refused({
      code: 'restartPeriod',
      path: [...path, 'restartPolicy', 'restartAttemptPeriod'],
      awsMessage: `the 'restartAttemptPeriod' setting for container '${name}' must be between 60 and 1800`,
      values: { container: name, value: period },
      source: 'ContainerRestartPolicy API reference',
    }),
  ]
})

/** A soft limit is not above its hard limit. */
export const ulimitOrder = inContainers(({ name = '', ulimits = [] }, path) =>
  ulimits.flatMap(({ name: ulimit = '', softLimit, hardLimit }, index) =>
    typeof softLimit === 'number' && typeof hardLimit === 'number' && hardLimit >= 0 && softLimit > hardLimit
      ? [
          refused({
            code: 'ulimitOrder',
            path: [...path, 'ulimits', index, 'softLimit'],
            awsMessage: `Soft limit exceeds hard limit for ulimit ${ulimit}`,
            values: { container: name, ulimit, softLimit, hardLimit },
            source: 'Ulimit API reference',
          }),
        ]
      : [],
  ),
)

/** An environment variable that looks like a secret: everybody who may describe the definition reads its value. */
export const plaintextSecret = inContainers(({ name = '', environment = [] }, path) =>
  environment.flatMap(({ name: variable = '', value }, index) =>
    value && /(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY)$/i.test(variable)
      ? [
          warned({
            code: 'plaintextSecret',
            path: [...path, 'environment', index],
            values: { container: name, variable },
            source: 'Developer guide, pass sensitive data to an Amazon ECS container',
          }),
        ]
      : [],
  ),
)
