import type { TaskDefinition } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { Region } from '../world'
import { arnsOf } from './build-arn'
import { awslogs, environment } from './build-container'
import type { Moments } from './build-moment'
import { addRevision, type RevisionInput } from './build-task-definition'
import { canaries } from './canary'

export type EdgeName = 'sensor-gateway' | 'pos-bridge' | 'label-printer'

/** Definitions for machines outside AWS (ECS Anywhere): the rules of EC2 without awsvpc. */
export function addEdgeRevisions(region: Region, { daysAgo }: Moments): Record<EdgeName, Wire<TaskDefinition>> {
  const { image, role } = arnsOf(region)
  const add = (
    family: EdgeName,
    revision: number,
    input: Pick<RevisionInput, 'containerDefinitions'> & Partial<RevisionInput>,
  ) =>
    addRevision(region, {
      family,
      revision,
      registeredAt: daysAgo(12),
      requiresCompatibilities: ['EXTERNAL'],
      networkMode: 'bridge',
      executionRoleArn: role('edge-exec'),
      taskRoleArn: role(`${family}-task`),
      ...input,
    })
  return {
    'sensor-gateway': add('sensor-gateway', 19, {
      networkMode: 'host',
      containerDefinitions: [
        {
          name: 'gateway',
          image: image('sensor-gateway:v1.3.0'),
          cpu: 256,
          memoryReservation: 256,
          memory: 512,
          restartPolicy: { enabled: true, ignoredExitCodes: [0], restartAttemptPeriod: 120 },
          logConfiguration: awslogs('/ecs/edge/sensor-gateway', region.region),
        },
      ],
    }),
    'pos-bridge': add('pos-bridge', 6, {
      containerDefinitions: [
        {
          name: 'bridge',
          image: image('pos-bridge:v2.0.1'),
          cpu: 128,
          memory: 384,
          environment: environment({ POS_TERMINAL_PIN: canaries.externalEnvironment.value, POLL_SECONDS: '5' }),
          logConfiguration: awslogs('/ecs/edge/pos-bridge', region.region),
        },
      ],
    }),
    'label-printer': add('label-printer', 3, {
      volumes: [
        {
          name: 'spool',
          dockerVolumeConfiguration: {
            scope: 'shared',
            autoprovision: true,
            driver: 'local',
            driverOpts: { type: 'cifs', device: '//10.8.0.5/spool', o: canaries.volumeOption.value },
          },
        },
      ],
      containerDefinitions: [
        {
          name: 'printer',
          image: image('label-printer:v0.8.2'),
          cpu: 128,
          memory: 256,
          privileged: true,
          mountPoints: [{ sourceVolume: 'spool', containerPath: '/spool' }],
          logConfiguration: awslogs('/ecs/edge/label-printer', region.region),
        },
      ],
    }),
  }
}
