import type { Place } from '../lifecycle/place'
import type { World } from '../world'
import { addCluster } from './build-cluster'
import { momentsBefore } from './build-moment'
import { onFargate, onFargateSpot } from './build-service'
import { addSteady } from './build-steady-service'

/** Service, tasks, image tag, and whether it runs on Spot. */
const services: readonly (readonly [name: string, desiredCount: number, tag: string, spot: boolean])[] = [
  ['storefront', 2, 'v7.4.0-rc.1', true],
  ['checkout', 2, 'v4.19.0-rc.2', false],
  ['search-indexer', 1, 'v2.8.3', true],
  ['image-resizer', 4, 'v3.12.1', true],
  ['cart-api', 2, 'v5.4.0', true],
  ['payments-gateway', 1, 'v1.20.2', false],
  ['recommendations', 2, 'v0.43.0-rc.1', true],
  ['mailer', 1, 'v1.9.0', true],
  ['webhooks-out', 1, 'v1.4.1', true],
  ['admin-console', 1, 'v0.9.3', false],
]

/** The shop once more, small: ten services, thirteen of seventeen tasks on Spot, nothing wrong. */
export function addStaging(world: World): Place {
  const place = addCluster(world, {
    name: 'staging',
    containerInsights: 'enabled',
    capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
    defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1, base: 0 }],
    tags: { environment: 'staging', owner: 'platform' },
  })
  const moments = momentsBefore(world.clock.now())
  services.forEach(([name, desiredCount, tag, spot], index) => {
    addSteady(place, {
      name,
      family: {
        family: `staging-${name}`,
        repository: name,
        firstRevision: 4 + index,
        cpu: '256',
        memory: '1024',
        environment: { STAGE: 'staging' },
        app: { memoryReservation: 512 },
      },
      tags: [tag],
      desiredCount,
      deployedAt: moments.daysAgo(1) - index * 2700,
      deploymentSeconds: 150,
      launch: spot ? onFargateSpot : onFargate,
    })
  })
  return place
}
