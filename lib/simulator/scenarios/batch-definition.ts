import type { TaskDefinition } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { Region } from '../world'
import { arnsOf } from './build-arn'
import { awslogs, environment, secrets } from './build-container'
import type { Moments } from './build-moment'
import { addRevisions, type ContainerInput, changedContainer, type RevisionInput } from './build-task-definition'
import { canaries } from './canary'

export type BatchName = 'report-renderer' | 'etl-loader' | 'ledger-sync' | 'log-shipper' | 'thumb-backfill'

/** Definitions without a task size: what they reserve is the sum of what their containers reserve. */
export function addBatchRevisions(region: Region, { daysAgo }: Moments): Record<BatchName, Wire<TaskDefinition>> {
  const { image } = arnsOf(region)
  const twice = (
    family: BatchName,
    revision: number,
    repositoryTag: string,
    container: ContainerInput,
    rest: Partial<RevisionInput> = {},
  ) =>
    addRevisions(region, ec2Revision(region, family, revision, daysAgo(33), container, rest), [
      (before) => ({
        registeredAt: daysAgo(4) - 90,
        containerDefinitions: changedContainer(before, container.name, () => ({ image: image(repositoryTag) })),
      }),
    ])
  return {
    'report-renderer': twice('report-renderer', 30, 'report-renderer:v6.4.0', {
      name: 'renderer',
      image: image('report-renderer:v6.3.2'),
      cpu: 1024,
      memoryReservation: 6144,
      memory: 8192,
      environment: environment({ CHROMIUM_FLAGS: '--disable-dev-shm-usage', PAGE_LIMIT: '400' }),
      linuxParameters: { initProcessEnabled: true, sharedMemorySize: 512 },
    }),
    'etl-loader': twice('etl-loader', 21, 'etl-loader:v2.2.0', {
      name: 'loader',
      image: image('etl-loader:v2.1.6'),
      cpu: 512,
      memoryReservation: 2048,
      memory: 3072,
      command: ['load', '--source', 's3://shop-prod-exports', '--api-key', canaries.commandWord.value],
    }),
    'ledger-sync': twice('ledger-sync', 12, 'ledger-sync:v1.7.1', {
      name: 'sync',
      image: image('ledger-sync:v1.7.0'),
      cpu: 256,
      memory: 1024,
      command: ['ledger-sync', '--user=ledger', canaries.commandOption.value],
      secrets: secrets({ LEDGER_TLS_KEY: arnsOf(region).secret('ledger/tls-Zz9y8X') }),
    }),
    'log-shipper': twice('log-shipper', 5, 'fluent-bit:2.32.4', shipper(image('fluent-bit:2.32.0')), {
      volumes: [{ name: 'container-logs', host: { sourcePath: '/var/lib/docker/containers' } }],
    }),
    'thumb-backfill': twice('thumb-backfill', 2, 'thumb-backfill:v0.2.0', {
      name: 'backfill',
      image: image('thumb-backfill:v0.1.0'),
      cpu: 512,
      memoryReservation: 1024,
    }),
  }
}

function shipper(image: string): ContainerInput {
  return {
    name: 'fluent-bit',
    image,
    cpu: 64,
    memoryReservation: 128,
    portMappings: [{ containerPort: 24_224, hostPort: 24_224, protocol: 'tcp' }],
    mountPoints: [{ sourceVolume: 'container-logs', containerPath: '/var/lib/docker/containers', readOnly: true }],
    user: '0',
  }
}

function ec2Revision(
  region: Region,
  family: BatchName,
  revision: number,
  registeredAt: number,
  container: ContainerInput,
  rest: Partial<RevisionInput>,
): RevisionInput {
  const { role } = arnsOf(region)
  return {
    family,
    revision,
    registeredAt,
    requiresCompatibilities: ['EC2'],
    networkMode: 'bridge',
    executionRoleArn: role('batch-exec'),
    taskRoleArn: role(`${family}-task`),
    placementConstraints: [{ type: 'memberOf', expression: 'attribute:ecs.os-type == linux' }],
    containerDefinitions: [{ logConfiguration: awslogs(`/ecs/batch-ec2/${family}`, region.region), ...container }],
    ...rest,
  }
}
