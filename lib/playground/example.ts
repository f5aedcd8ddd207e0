import type { ContainerDefinition, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs'
import type { RuleCode } from '@/lib/definition-rules/rule'
import { noSettings, type PlaygroundSettings } from './settings'

/** A definition to start from. Shape: its name is `playground.example.<id>`. */
export type Example = {
  readonly id: string
  readonly group: 'memory' | 'tasks' | 'invalid'
  readonly text: string
  readonly settings: PlaygroundSettings
  /** The errors and warnings that it is there to show, in the order in which they are found. */
  readonly shows: readonly RuleCode[]
}

type Written = Partial<Omit<RegisterTaskDefinitionRequest, 'containerDefinitions'>> & {
  readonly containerDefinitions?: readonly ContainerDefinition[]
}

const ACCOUNT = '012345678910'
const executionRoleArn = `arn:aws:iam::${ACCOUNT}:role/ecsTaskExecutionRole`
const image = 'public.ecr.aws/docker/library/httpd:2.4'

/** What AWS shows first when it explains task definitions for Fargate. Source: Developer guide, example task definitions. */
const officialSample: Written = {
  containerDefinitions: [
    {
      command: [
        '/bin/sh -c "echo \'<html> <head> <title>Amazon ECS Sample App</title> <style>body {margin-top: 40px; background-color: #333;} </style> </head><body> <div style=color:white;text-align:center> <h1>Amazon ECS Sample App</h1> <h2>Congratulations!</h2> <p>Your application is now running on a container in Amazon ECS.</p> </div></body></html>\' >  /usr/local/apache2/htdocs/index.html && httpd-foreground"',
      ],
      entryPoint: ['sh', '-c'],
      essential: true,
      image: 'httpd:2.4',
      logConfiguration: {
        logDriver: 'awslogs',
        options: {
          'awslogs-group': '/ecs/fargate-task-definition',
          'awslogs-region': 'us-east-1',
          'awslogs-stream-prefix': 'ecs',
        },
      },
      name: 'sample-fargate-app',
      portMappings: [{ containerPort: 80, hostPort: 80, protocol: 'tcp' }],
    },
  ],
  cpu: '256',
  executionRoleArn,
  family: 'fargate-task-definition',
  memory: '512',
  networkMode: 'awsvpc',
  runtimePlatform: { operatingSystemFamily: 'LINUX' },
  requiresCompatibilities: ['FARGATE'],
}

/** One container on Fargate in a task of 4096 MiB, with the two memory settings as given. */
function oneContainer(family: string, memory: Pick<ContainerDefinition, 'memory' | 'memoryReservation'>): Written {
  return {
    family,
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '1024',
    memory: '4096',
    executionRoleArn,
    containerDefinitions: [{ name: 'app', image, essential: true, ...memory }],
  }
}

const orderApi: Written = {
  family: 'order-api',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '1024',
  memory: '4096',
  containerDefinitions: [
    {
      name: 'api',
      image: 'order-api:v3.2.0',
      essential: true,
      cpu: 512,
      memoryReservation: 2048,
      memory: 3584,
      portMappings: [{ containerPort: 8080 }],
    },
    { name: 'worker', image: 'order-worker:v3.2.0', cpu: 256, memoryReservation: 1536, memory: 1024 },
    {
      name: 'log-router',
      image: 'aws-for-fluent-bit:2.32.4',
      cpu: 64,
      memoryReservation: 128,
      firelensConfiguration: { type: 'fluentbit' },
    },
  ],
}

const sidecars: Written = {
  ...orderApi,
  family: 'shop-with-sidecars',
  executionRoleArn,
  containerDefinitions: [
    { name: 'web', image, essential: true, cpu: 512, memoryReservation: 1024, memory: 2048 },
    { name: 'envoy', image: 'envoyproxy/envoy:v1.31.0', essential: true, cpu: 256, memory: 512 },
    { name: 'log-router', image: 'aws-for-fluent-bit:2.32.4', essential: false, cpu: 64, memoryReservation: 128 },
    { name: 'migrate', image: 'shop-migrate:1.4.0', essential: false },
  ],
}

const overcommit: Written = {
  family: 'batch-overcommit',
  requiresCompatibilities: ['EC2'],
  networkMode: 'bridge',
  memory: '8192',
  containerDefinitions: ['encode', 'upload', 'index'].map((name) => ({
    name,
    image: `batch-${name}:2.0.1`,
    memoryReservation: 2048,
    memory: 4096,
  })),
}

const withoutSize: Written = {
  family: 'ec2-without-size',
  requiresCompatibilities: ['EC2'],
  networkMode: 'bridge',
  containerDefinitions: [
    { name: 'app', image, memoryReservation: 2048 },
    { name: 'agent', image: 'metrics-agent:1.8.0', essential: false, memoryReservation: 256, memory: 512 },
  ],
}

const valid = oneContainer('invalid', { memoryReservation: 2048, memory: 3072 })
const [app] = valid.containerDefinitions ?? []
const two = (memory: Pick<ContainerDefinition, 'memory' | 'memoryReservation' | 'cpu'>): Written => ({
  ...valid,
  containerDefinitions: ['app', 'worker'].map((name) => ({ name, image, ...memory })),
})

const instance = { ...noSettings, instanceMiB: 15_731 }

/** Every example, in the order of the menu. */
export const examples: readonly Example[] = [
  example('orderApi', 'tasks', orderApi, ['limitBelowReservation', 'limitsOvercommit']),
  example('official', 'tasks', officialSample, []),
  example('sidecars', 'tasks', sidecars, []),
  example('overcommit', 'tasks', overcommit, ['limitsOvercommit'], instance),
  example('withoutSize', 'tasks', withoutSize, [], instance),
  example('limitOnly', 'memory', oneContainer('limit-only', { memory: 3072 }), []),
  example('reservationOnly', 'memory', oneContainer('reservation-only', { memoryReservation: 2048 }), []),
  example('both', 'memory', oneContainer('both', { memoryReservation: 2048, memory: 3072 }), []),
  example('neither', 'memory', oneContainer('neither', {}), []),
  example('limitBelow', 'invalid', oneContainer('limit-below', { memoryReservation: 3072, memory: 2048 }), [
    'limitBelowReservation',
  ]),
  example('limitAbove', 'invalid', oneContainer('limit-above', { memory: 5120 }), [
    'limitAboveTask',
    'limitsOvercommit',
  ]),
  example('reservations', 'invalid', two({ memoryReservation: 3072 }), ['reservationsExceedTask']),
  example('noMemory', 'invalid', { ...withoutSize, containerDefinitions: [{ name: 'app', image }] }, ['noMemory']),
  example('fargatePair', 'invalid', { ...valid, memory: '9216' }, ['fargatePair']),
  example('fargateNoSize', 'invalid', { ...valid, cpu: undefined, memory: undefined }, [
    'fargateCpuMissing',
    'fargateMemoryMissing',
  ]),
  example('cpu', 'invalid', two({ cpu: 768 }), ['cpuExceedsTask']),
  example('networkMode', 'invalid', { ...valid, networkMode: 'bridge' }, ['fargateNetworkMode']),
  example('noEssential', 'invalid', { ...valid, containerDefinitions: [{ ...app, essential: false }] }, [
    'noEssential',
  ]),
  example('sameName', 'invalid', { ...two({}), containerDefinitions: [app ?? {}, app ?? {}] }, [
    'containerNameTwice',
    'limitsOvercommit',
  ]),
]

function example(
  id: string,
  group: Example['group'],
  written: Written,
  shows: readonly RuleCode[],
  settings = noSettings,
): Example {
  return { id, group, text: compact(JSON.stringify(written, null, 2)), settings, shows }
}

// Lists and objects of one plain value take one line, as people write them.
function compact(json: string): string {
  return json
    .replace(/\[\n\s+("[^"\n]{0,40}")\n\s+\]/g, '[$1]')
    .replace(/\{\n\s+("\w+": (?:"[^"\n]{0,40}"|\d+))\n\s+\}/g, '{ $1 }')
    .replace(/\[\n\s+(\{ [^\n]+ \})\n\s+\]/g, '[$1]')
}

/** What the playground begins with. */
export const firstExample: Example = examples[0] ?? example('neither', 'memory', oneContainer('neither', {}), [])
