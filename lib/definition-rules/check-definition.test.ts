import { describe, expect, test } from 'vitest'
import { firstError } from './check-definition'
import type { Definition } from './rule'

const sample: Definition = {
  family: 'sample-fargate',
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  cpu: '256',
  memory: '512',
  containerDefinitions: [
    { name: 'fargate-app', image: 'httpd:2.4', essential: true, portMappings: [{ containerPort: 80 }] },
  ],
}
const [container] = sample.containerDefinitions ?? []
const onEc2 = (...containers: Definition['containerDefinitions'] & object): Definition => ({
  family: 'f',
  containerDefinitions: containers.map((each) => ({ image: 'httpd:2.4', ...each })),
})

describe('checkDefinition', () => {
  test('finds no error in the sample of the AWS documentation', () => {
    expect(firstError(sample)).toBeUndefined()
  })

  test.each<[string, Definition, string]>([
    ['a family with a space', { ...sample, family: 'my family' }, 'Family contains invalid characters.'],
    ['no containers', { ...sample, containerDefinitions: [] }, 'Container list cannot be empty'],
    [
      'eleven containers',
      { ...sample, containerDefinitions: Array.from({ length: 11 }, (_, index) => ({ name: `c${index}` })) },
      'Too many containers.',
    ],
    [
      'a name twice',
      onEc2({ name: 'a', memory: 64 }, { name: 'a', memory: 64 }),
      'Container names must be unique within a task definition',
    ],
    [
      'no essential container',
      onEc2({ name: 'a', memory: 64, essential: false }),
      "Task definition doesn't have any essential container",
    ],
    [
      'no memory on EC2',
      onEc2({ name: 'a' }),
      "Invalid setting for container 'a'. At least one of 'memory' or 'memoryReservation' must be specified.",
    ],
    [
      'a limit below its reservation',
      onEc2({ name: 'a', memory: 64, memoryReservation: 65 }),
      "'memory' must be greater than or equal to 'memoryReservation'",
    ],
    [
      'a limit above the task',
      { ...sample, containerDefinitions: [{ ...container, memory: 513 }] },
      "The 'memory' setting for container 'fargate-app' is greater than for the task.",
    ],
    [
      'reservations above the task',
      {
        ...sample,
        containerDefinitions: [
          { ...container, memoryReservation: 300 },
          { name: 'b', image: 'httpd:2.4', memoryReservation: 300 },
        ],
      },
      "The sum of all container 'memoryReservation' values cannot be greater than the value of the task 'memory'.",
    ],
    ['bridge on Fargate', { ...sample, networkMode: 'bridge' }, "Fargate only supports network mode 'awsvpc'."],
    ['no cpu on Fargate', { ...sample, cpu: undefined }, "Fargate requires that 'cpu' be defined at the task level."],
    ['an unreadable cpu', { ...sample, cpu: 'many' }, "Invalid 'cpu' setting for task."],
    [
      'a pair that Fargate does not offer',
      { ...sample, memory: '640' },
      'No Fargate configuration exists for given values.',
    ],
  ])('%s is refused in the words of AWS', (_, definition, message) => {
    expect(firstError(definition)?.awsMessage).toBe(message)
  })

  test.each<[string, Definition]>([
    ['a limit equal to its reservation', onEc2({ name: 'a', memory: 64, memoryReservation: 64 })],
    [
      'limits that together exceed the task',
      {
        ...sample,
        memory: '1024',
        containerDefinitions: [
          { ...container, memory: 1000 },
          { name: 'b', image: 'httpd:2.4', memory: 1000 },
        ],
      },
    ],
    ['a size in words', { ...sample, cpu: '.25 vCPU', memory: '0.5GB' }],
  ])('%s is accepted', (_, definition) => {
    expect(firstError(definition)).toBeUndefined()
  })
})
