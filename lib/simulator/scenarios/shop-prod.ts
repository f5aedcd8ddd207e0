import type { Place } from '../lifecycle/place'
import type { World } from '../world'
import { addCluster } from './build-cluster'
import { environment } from './build-container'
import { addFargateFamily } from './build-fargate-family'
import { type Moments, momentsBefore } from './build-moment'
import { addSteady } from './build-steady-service'
import { addTask } from './build-task'
import { canaries } from './canary'
import { addCheckout } from './checkout'
import { addImageResizer } from './image-resizer'
import { addSearchIndexer } from './search-indexer'
import { steadyShopServices } from './shop-service'
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
  for (const steady of steadyShopServices(place.region, moments)) addSteady(place, steady)
  addMigration(place, moments)
  return place
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
