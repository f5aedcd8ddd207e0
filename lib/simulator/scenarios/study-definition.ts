import type { TaskDefinition } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { Region } from '../world'
import { arnsOf } from './build-arn'
import { awslogs, environment, ports } from './build-container'
import type { Moments } from './build-moment'
import { addRevision, addRevisions, type ContainerInput, type RevisionInput } from './build-task-definition'

/**
 * The sample that AWS's documentation registers, word for word.
 * Source: Amazon ECS developer guide, Example Amazon ECS task definitions.
 */
export function addOfficialSample(region: Region, { daysAgo }: Moments): Wire<TaskDefinition> {
  return addRevision(region, {
    family: 'fargate-task-definition',
    revision: 1,
    registeredAt: daysAgo(2) - 240,
    registeredBy: arnsOf(region).user('m.sato'),
    containerDefinitions: [
      {
        command: [
          `/bin/sh -c "echo '<html> <head> <title>Amazon ECS Sample App</title> <style>body {margin-top: 40px; background-color: #333;} </style> </head><body> <div style=color:white;text-align:center> <h1>Amazon ECS Sample App</h1> <h2>Congratulations!</h2> <p>Your application is now running on a container in Amazon ECS.</p> </div></body></html>' >  /usr/local/apache2/htdocs/index.html && httpd-foreground"`,
        ],
        entryPoint: ['sh', '-c'],
        essential: true,
        image: 'httpd:2.4',
        logConfiguration: awslogs('/ecs/fargate-task-definition', 'us-east-1'),
        name: 'sample-fargate-app',
        portMappings: [{ containerPort: 80, hostPort: 80, protocol: 'tcp' }],
      },
    ],
    cpu: '256',
    executionRoleArn: arnsOf(region).role('ecsTaskExecutionRole'),
    memory: '512',
    networkMode: 'awsvpc',
    runtimePlatform: { operatingSystemFamily: 'LINUX' },
    requiresCompatibilities: ['FARGATE'],
  })
}

const onlyMemory: ContainerInput = {
  name: 'only-memory',
  image: 'public.ecr.aws/docker/library/busybox:1.37',
  memory: 3072,
}
const onlyReservation: ContainerInput = { name: 'only-reservation', image: onlyMemory.image, memoryReservation: 2048 }
const both: ContainerInput = { name: 'both', image: onlyMemory.image, memoryReservation: 2048, memory: 3072 }

/**
 * The three ways to set a container's memory: revisions 1 to 3 one by one in a task of 4096 MiB, revision 4 all three
 * together; and `memory-lab-ec2`, where the instance is the only upper end.
 * Source: Amazon ECS developer guide, Task definition parameters (memory, memoryReservation).
 */
export function addMemoryLab(region: Region, { daysAgo }: Moments): Wire<TaskDefinition> {
  const { role, user } = arnsOf(region)
  const by = { registeredBy: user('m.sato') }
  const first: RevisionInput = {
    family: 'memory-lab',
    revision: 1,
    registeredAt: daysAgo(3),
    ...by,
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'X86_64' },
    cpu: '1024',
    memory: '4096',
    executionRoleArn: role('ecsTaskExecutionRole'),
    containerDefinitions: [sleeping(onlyMemory)],
  }
  addRevision(region, {
    ...first,
    family: 'memory-lab-ec2',
    requiresCompatibilities: ['EC2'],
    networkMode: 'bridge',
    cpu: undefined,
    memory: undefined,
    containerDefinitions: [sleeping(onlyReservation)],
  })
  return addRevisions(region, first, [
    () => ({ registeredAt: daysAgo(3) + 300, containerDefinitions: [sleeping(onlyReservation)] }),
    () => ({ registeredAt: daysAgo(3) + 600, containerDefinitions: [sleeping(both)] }),
    () => ({
      registeredAt: daysAgo(2) - 120,
      memory: '8192',
      containerDefinitions: [onlyMemory, onlyReservation, both].map(sleeping),
    }),
  ])
}

/** Two revisions of a page, to try a rolling update with. */
export function addRollingLab(region: Region, { daysAgo }: Moments): Wire<TaskDefinition> {
  const { role, user } = arnsOf(region)
  const page = (colour: string): ContainerInput[] => [
    {
      name: 'web',
      image: 'public.ecr.aws/docker/library/httpd:2.4',
      portMappings: ports(80),
      environment: environment({ PAGE_COLOUR: colour }),
      logConfiguration: awslogs('/ecs/rolling-lab', region.region),
    },
  ]
  return addRevisions(
    region,
    {
      family: 'rolling-lab',
      revision: 1,
      registeredAt: daysAgo(3),
      registeredBy: user('m.sato'),
      requiresCompatibilities: ['FARGATE'],
      networkMode: 'awsvpc',
      runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'ARM64' },
      cpu: '256',
      memory: '512',
      executionRoleArn: role('ecsTaskExecutionRole'),
      containerDefinitions: page('blue'),
    },
    [() => ({ registeredAt: daysAgo(2) - 60, containerDefinitions: page('green') })],
  )
}

function sleeping(container: ContainerInput): ContainerInput {
  return { ...container, command: ['sleep', 'infinity'] }
}
