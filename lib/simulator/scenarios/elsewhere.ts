import type { World } from '../world'
import { addCluster } from './build-cluster'
import { momentsBefore } from './build-moment'
import { startServices } from './build-service'
import { addSteady } from './build-steady-service'

/** The other account that the demo has. */
export const otherAccountId = '210987654321'

const clusters = [
  {
    name: 'shop-us',
    region: 'us-east-1',
    services: [
      ['storefront', 4],
      ['cart-api', 2],
    ],
  },
  { name: 'observability', region: 'us-east-1', services: [['otel-gateway', 2]] },
  {
    name: 'data-platform',
    accountId: otherAccountId,
    services: [
      ['event-collector', 3],
      ['schema-registry', 2],
    ],
  },
] as const

/** A second region of the demo's account and a second account: small and steady. */
export function addElsewhere(world: World): void {
  const moments = momentsBefore(world.clock.now())
  for (const { services, ...cluster } of clusters) {
    const place = addCluster(world, {
      ...cluster,
      containerInsights: 'enabled',
      capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
    })
    for (const [name, desiredCount] of services) {
      addSteady(place, {
        family: {
          family: name,
          firstRevision: 11,
          cpu: '512',
          memory: '1024',
          port: 8080,
          app: { memoryReservation: 512 },
        },
        tags: ['v1.0.0', 'v1.1.0'],
        desiredCount,
        deployedAt: moments.daysAgo(5),
        deploymentSeconds: 200,
      })
    }
    startServices(place)
  }
}
