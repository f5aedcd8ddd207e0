import type { Place } from '../lifecycle/place'
import type { World } from '../world'
import { addCluster } from './build-cluster'
import { environment, healthCheck } from './build-container'
import { addFargateFamily } from './build-fargate-family'
import { type Moments, momentsBefore } from './build-moment'
import { addSteady, type SteadyService } from './build-steady-service'
import { addTask } from './build-task'
import { canaries } from './canary'
import { addCheckout } from './checkout'
import { addImageResizer } from './image-resizer'
import { addSearchIndexer } from './search-indexer'
import { addStorefront } from './storefront'

/** The shop: twelve services on Fargate and Fargate Spot, four of them with a story, eight steady. */
export function addShopProd(world: World): Place {
  const place = addCluster(world, {
    name: 'shop-prod',
    containerInsights: 'enhanced',
    capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
    defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE', weight: 1, base: 0 }],
    tags: { environment: 'prod', owner: 'platform' },
  })
  addStorefront(place)
  addCheckout(place)
  addSearchIndexer(place)
  addImageResizer(place)
  const moments = momentsBefore(world.clock.now())
  for (const steady of steadyServices(place, moments)) addSteady(place, steady)
  addMigration(place, moments)
  return place
}

function steadyServices(place: Place, { at, daysAgo }: Moments): SteadyService[] {
  const small = { cpu: '256', memory: '512' }
  const split = canaries.entryPoint.value
  return [
    {
      family: {
        family: 'cart-api',
        firstRevision: 71,
        cpu: '512',
        memory: '2048',
        port: 8080,
        app: { memoryReservation: 1024, memory: 1536, healthCheck: healthCheck('curl -f localhost:8080/healthz') },
      },
      tags: ['v5.3.1', 'v5.4.0'],
      desiredCount: 36,
      deployedAt: at('11:26:00'),
      deploymentSeconds: 240,
    },
    {
      family: {
        family: 'payments-gateway',
        firstRevision: 33,
        cpu: '1024',
        memory: '2048',
        port: 8443,
        app: { memory: 1792, readonlyRootFilesystem: true, logConfiguration: splunk() },
      },
      tags: ['v1.19.0', 'v1.20.2'],
      desiredCount: 12,
      deployedAt: at('13:14:00'),
      deploymentSeconds: 360,
    },
    {
      family: {
        family: 'recommendations',
        firstRevision: 50,
        cpu: '2048',
        memory: '4096',
        port: 8080,
        app: { memoryReservation: 3072 },
      },
      tags: ['v0.41.0', 'v0.42.3'],
      desiredCount: 28,
      deployedAt: daysAgo(3),
      deploymentSeconds: 420,
    },
    {
      family: {
        family: 'session-proxy',
        firstRevision: 18,
        cpu: '256',
        memory: '1024',
        port: 6379,
        app: { memory: 768, user: '10001', ulimits: [{ name: 'nofile', softLimit: 65_535, hardLimit: 65_535 }] },
      },
      tags: ['v2.0.4', 'v2.0.5'],
      desiredCount: 8,
      deployedAt: daysAgo(12),
      deploymentSeconds: 200,
    },
    {
      family: {
        family: 'webhooks-out',
        firstRevision: 9,
        ...small,
        app: { entryPoint: ['sh', '-c', split, '--'], command: ['node', 'dist/deliver.js'] },
      },
      tags: ['v1.4.0', 'v1.4.1'],
      desiredCount: 6,
      deployedAt: daysAgo(8),
      deploymentSeconds: 180,
    },
    {
      family: {
        family: 'feed-builder',
        firstRevision: 27,
        cpu: '1024',
        memory: '4096',
        app: { memoryReservation: 2048, memory: 3584, command: ['python', '-m', 'feeds.build', '--interval=300'] },
      },
      tags: ['v3.0.0', 'v3.0.1'],
      desiredCount: 4,
      deployedAt: daysAgo(2),
      deploymentSeconds: 210,
    },
    {
      family: {
        family: 'mailer',
        firstRevision: 15,
        ...small,
        app: { dockerLabels: { 'com.example.team': 'crm', 'com.example.smtp-password': canaries.label.value } },
      },
      tags: ['v1.8.8', 'v1.9.0'],
      desiredCount: 3,
      deployedAt: daysAgo(15),
      deploymentSeconds: 160,
    },
    {
      family: {
        family: 'admin-console',
        firstRevision: 7,
        cpu: '512',
        memory: '1024',
        port: 3000,
        app: { healthCheck: healthCheck(canaries.healthCheck.value) },
      },
      tags: ['v0.9.2', 'v0.9.3'],
      desiredCount: 2,
      deployedAt: daysAgo(26),
      deploymentSeconds: 150,
    },
  ]
  function splunk() {
    return {
      logDriver: 'splunk' as const,
      options: {
        'splunk-url': 'https://splunk.shop.internal:8088',
        'splunk-token': canaries.splunkToken.value,
        'splunk-index': `ecs-${place.region.region}`,
      },
    }
  }
}

/** A one-off task that somebody ran with overrides, half an hour ago. */
function addMigration(place: Place, { minutesAgo, daysAgo }: Moments): void {
  const taskDefinition = addFargateFamily(place.region, {
    family: 'db-migrate',
    firstRevision: 12,
    releases: [{ tag: 'v4.18.1', registeredAt: daysAgo(2) }],
    repository: 'checkout',
    cpu: '256',
    memory: '512',
    logGroup: '/ecs/shop-prod/db-migrate',
    app: { command: ['node', 'migrate.js'] },
  })
  addTask(place, {
    spec: {
      taskDefinition,
      group: 'family:db-migrate',
      startedBy: 'm.sato',
      launchType: 'FARGATE',
      overrides: {
        containerOverrides: [
          {
            name: 'app',
            command: ['node', 'migrate.js', '--to=latest', canaries.overrideCommand.value],
            environment: environment({ MIGRATION_PASSWORD: canaries.overrideEnvironment.value, DRY_RUN: 'false' }),
          },
        ],
      },
    },
    createdAt: minutesAgo(31),
    lastStatus: 'STOPPED',
    zone: 'a',
    ending: {
      stoppedAt: minutesAgo(28),
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'Essential container in task exited',
    },
  })
}
