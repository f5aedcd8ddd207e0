import type { TaskDefinition } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { Region } from '../world'
import { arnsOf } from './build-arn'
import { awslogs, environment, ports } from './build-container'
import { addRevisions, type ContainerInput, type RevisionInput } from './build-task-definition'

/** One image of a family's history. */
export type Release = { readonly tag: string; readonly registeredAt: number; readonly registeredBy?: string }

export type FargateFamily = {
  family: string
  /** The revision number of the first release given. */
  firstRevision: number
  /** Oldest first; each is one revision. */
  releases: readonly [Release, ...Release[]]
  cpu: string
  memory: string
  port?: number
  /** The repository of the image, when it is not the family's name. */
  repository?: string
  cpuArchitecture?: 'X86_64' | 'ARM64'
  logGroup: string
  environment?: Readonly<Record<string, string>>
  /** What else the container has. */
  app?: Partial<ContainerInput>
  /** What else the definition has. */
  definition?: Partial<RevisionInput>
  /** What else runs beside it. */
  sidecars?: readonly ContainerInput[]
}

/** Registers a family of one web container for Fargate, one revision per release; answers the latest. */
export function addFargateFamily(region: Region, family: FargateFamily): Wire<TaskDefinition> {
  const { role, image } = arnsOf(region)
  const repository = family.repository ?? family.family
  const [first, ...later] = family.releases
  const containers = (release: Release): ContainerInput[] => [
    {
      name: 'app',
      image: image(`${repository}:${release.tag}`),
      portMappings: family.port ? ports(family.port) : [],
      environment: environment({ NODE_ENV: 'production', LOG_LEVEL: 'info', ...family.environment }),
      logConfiguration: awslogs(family.logGroup, region.region),
      ...family.app,
    },
    ...(family.sidecars ?? []),
  ]
  const registration = ({ registeredAt, registeredBy = 'ci-deploy' }: Release) => ({
    registeredAt,
    registeredBy: role(registeredBy),
  })
  return addRevisions(
    region,
    {
      family: family.family,
      revision: family.firstRevision,
      ...registration(first),
      requiresCompatibilities: ['FARGATE'],
      networkMode: 'awsvpc',
      runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: family.cpuArchitecture ?? 'X86_64' },
      cpu: family.cpu,
      memory: family.memory,
      executionRoleArn: role(`${repository}-exec`),
      taskRoleArn: role(`${repository}-task`),
      containerDefinitions: containers(first),
      ...family.definition,
    },
    later.map((release) => () => ({ ...registration(release), containerDefinitions: containers(release) })),
  )
}
