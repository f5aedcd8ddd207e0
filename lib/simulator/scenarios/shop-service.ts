import type { Region } from '../world'
import { arnsOf } from './build-arn'
import { environment, healthCheck, secrets } from './build-container'
import type { Moments } from './build-moment'
import type { SteadyService } from './build-steady-service'
import { canaries } from './canary'

/** The eight services of the shop that are steady. */
export function steadyShopServices(region: Region, moments: Moments): SteadyService[] {
  return [...largeServices(region, moments), ...smallServices(region, moments)]
}

function largeServices(region: Region, { at, daysAgo }: Moments): SteadyService[] {
  const { secret, parameter } = arnsOf(region)
  return [
    {
      family: {
        family: 'cart-api',
        firstRevision: 71,
        cpu: '512',
        memory: '2048',
        port: 8080,
        environment: { REDIS_URL: 'redis://cart-cache.shop.internal:6379', CART_TTL_SECONDS: '1209600' },
        app: {
          memoryReservation: 1024,
          memory: 1536,
          healthCheck: healthCheck('curl -f localhost:8080/healthz'),
          secrets: secrets({ REDIS_AUTH: secret('cart/redis-Q7w8E9') }),
        },
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
        environment: { PSP: 'stripe,paypay,konbini', RETRY_LIMIT: '3' },
        app: {
          memory: 1792,
          readonlyRootFilesystem: true,
          user: '10001:10001',
          linuxParameters: { initProcessEnabled: true, capabilities: { drop: ['ALL'] } },
          secrets: secrets({ PSP_KEYS: secret('payments/psp-R4t5Y6'), TLS_KEY: parameter('payments/tls-key') }),
          logConfiguration: {
            logDriver: 'splunk',
            options: {
              'splunk-url': 'https://splunk.shop.internal:8088',
              'splunk-token': canaries.splunkToken.value,
              'splunk-index': 'ecs-payments',
            },
          },
        },
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
        environment: { MODEL_PATH: '/models/current', OMP_NUM_THREADS: '2' },
        app: {
          memoryReservation: 3072,
          mountPoints: [{ sourceVolume: 'models', containerPath: '/models', readOnly: true }],
        },
        definition: {
          volumes: [
            {
              name: 'models',
              efsVolumeConfiguration: {
                fileSystemId: 'fs-0b2a9d4c6e8f01357',
                transitEncryption: 'ENABLED',
                authorizationConfig: { accessPointId: 'fsap-0c1d2e3f4a5b6c7d8', iam: 'ENABLED' },
              },
            },
          ],
        },
      },
      tags: ['v0.41.0', 'v0.42.3'],
      desiredCount: 28,
      deployedAt: daysAgo(3),
      deploymentSeconds: 420,
    },
  ]
}

function smallServices(region: Region, { daysAgo }: Moments): SteadyService[] {
  const small = { cpu: '256', memory: '512' }
  return [
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
        app: { entryPoint: ['sh', '-c', canaries.entryPoint.value, '--'], command: ['node', 'dist/deliver.js'] },
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
        environment: { FEEDS: 'google,line,criteo' },
        app: { memoryReservation: 2048, memory: 3584, command: ['python', '-m', 'feeds.build', '--interval=300'] },
        definition: { ephemeralStorage: { sizeInGiB: 60 } },
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
        app: {
          dockerLabels: { 'com.example.team': 'crm', 'com.example.smtp-password': canaries.label.value },
          environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::shop-prod-config/mailer.env' }],
        },
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
        app: {
          healthCheck: healthCheck(canaries.healthCheck.value),
          environment: environment({ NODE_ENV: 'production', ADMIN_HOST: `admin.${region.region}.shop.internal` }),
        },
      },
      tags: ['v0.9.2', 'v0.9.3'],
      desiredCount: 2,
      deployedAt: daysAgo(26),
      deploymentSeconds: 150,
    },
  ]
}
