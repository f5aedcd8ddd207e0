import type { TaskDefinition } from '@aws-sdk/client-ecs'
import { resourceArn } from '../resource-arn'
import type { Wire } from '../wire'
import type { Region } from '../world'
import { arnsOf } from './build-arn'
import { awslogs, environment, ports } from './build-container'
import { addRevision, type ContainerInput } from './build-task-definition'

export type LoadDefinitions = { readonly fargate: Wire<TaskDefinition>[]; readonly ec2: Wire<TaskDefinition>[] }

const revisionsPerFamily = 5

/** Registers that many revisions in all, five a family, every third family for EC2. */
export function addLoadDefinitions(region: Region, count: number, now: number): LoadDefinitions {
  const fargate: Wire<TaskDefinition>[] = []
  const ec2: Wire<TaskDefinition>[] = []
  for (let added = 0; added < count; added += revisionsPerFamily) {
    const index = added / revisionsPerFamily
    const isEc2 = index % 3 === 1
    const first = addFirstRevision(region, { family: `app-${String(index + 1).padStart(3, '0')}`, isEc2, now })
    const pool = isEc2 ? ec2 : fargate
    pool.push(first)
    for (let revision = 2; revision <= Math.min(revisionsPerFamily, count - added); revision++) {
      pool.push(addNextRevision(region, first, { revision, registeredAt: now - (40 - revision) * 86_400 }))
    }
  }
  return { fargate, ec2 }
}

/** The same with another image; everything else is shared, so that a large world stays small. */
function addNextRevision(
  region: Region,
  first: Wire<TaskDefinition>,
  { revision, registeredAt }: { revision: number; registeredAt: number },
): Wire<TaskDefinition> {
  const { family = '', containerDefinitions: [app, ...others] = [] } = first
  const definition = {
    ...first,
    revision,
    registeredAt,
    taskDefinitionArn: resourceArn(region, 'task-definition', `${family}:${revision}`),
    containerDefinitions: [{ ...app, image: arnsOf(region).image(`${family}:v1.${revision}.0`) }, ...others],
  }
  region.taskDefinitions.get(family)?.set(revision, definition)
  region.lastRevision.set(family, revision)
  return definition
}

function addFirstRevision(
  region: Region,
  { family, isEc2, now }: { family: string; isEc2: boolean; now: number },
): Wire<TaskDefinition> {
  const { image, role } = arnsOf(region)
  const app: ContainerInput = {
    name: 'app',
    image: image(`${family}:v1.1.0`),
    cpu: 96,
    memoryReservation: 256,
    memory: 448,
    portMappings: ports(8080),
    environment: environment({ LOG_LEVEL: 'info', SERVICE_NAME: family }),
    logConfiguration: awslogs(`/ecs/${family}`, region.region),
  }
  const logRouter: ContainerInput = {
    name: 'log-router',
    image: image('fluent-bit:2.32.4'),
    cpu: 32,
    memoryReservation: 64,
    essential: false,
    logConfiguration: awslogs(`/ecs/${family}`, region.region, 'log-router'),
  }
  return addRevision(region, {
    family,
    revision: 1,
    registeredAt: now - 39 * 86_400,
    requiresCompatibilities: [isEc2 ? 'EC2' : 'FARGATE'],
    networkMode: isEc2 ? 'bridge' : 'awsvpc',
    ...(!isEc2 && {
      cpu: '256',
      memory: '512',
      runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'X86_64' },
    }),
    executionRoleArn: role('load-exec'),
    containerDefinitions: [app, logRouter],
  })
}
