import type { TaskDefinition } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { Region } from '../world'
import { arnsOf } from './build-arn'
import { awslogs, environment, healthCheck, ports, secrets } from './build-container'
import { addRevisions, type ContainerInput, changedContainer, type RevisionInput } from './build-task-definition'
import { canaries } from './canary'

const day = 86_400

/**
 * The family checkout, 137 to 141: the last revision takes a quarter off the memory limit that the app needs.
 * Answers revision 141.
 */
export function addCheckoutRevisions(region: Region, now: number): Wire<TaskDefinition> {
  const { role } = arnsOf(region)
  return addRevisions(region, revision137(region, now), [
    (before) => ({
      registeredAt: now - 9 * day,
      registeredBy: role('m.sato'),
      containerDefinitions: withCollector(before, region),
    }),
    (before) => ({
      registeredAt: now - 4 * day,
      registeredBy: role('ci-deploy'),
      containerDefinitions: withRelease(before, region, 'v4.18.0', { CART_TTL_SECONDS: '1800', PRICE_CACHE: 'redis' }),
    }),
    (before) => ({ registeredAt: now - 2 * day, containerDefinitions: withRelease(before, region, 'v4.18.1') }),
    (before) => ({ registeredAt: now - 23 * 60, memory: '4096', containerDefinitions: containers141(before, region) }),
  ])
}

function withRelease(
  before: RevisionInput,
  region: Region,
  tag: string,
  added: Readonly<Record<string, string>> = {},
): ContainerInput[] {
  return changedContainer(before, 'app', (app) => ({
    image: arnsOf(region).image(`checkout:${tag}`),
    environment: [...(app.environment ?? []), ...environment(added)],
  }))
}

/** Less memory for the app, another password, and no more debugging of the collector. */
function containers141(before: RevisionInput, region: Region): ContainerInput[] {
  const released = withRelease(before, region, 'v4.18.2', { FEATURE_BULK_COUPON: 'on' })
  const password = `${arnsOf(region).secret('checkout/db-a1B2c3')}:password:AWSCURRENT:`
  const limited = changedContainer({ ...before, containerDefinitions: released }, 'app', () => ({
    memory: 3072,
    secrets: secrets({ ...appSecrets(region), DB_PASSWORD: password }),
  }))
  return changedContainer({ ...before, containerDefinitions: limited }, 'otel-collector', (collector) => ({
    environment: (collector.environment ?? []).filter(({ name }) => name !== 'OTEL_DEBUG'),
  }))
}

function revision137(region: Region, now: number): RevisionInput {
  const { role, image } = arnsOf(region)
  return {
    family: 'checkout',
    revision: 137,
    registeredAt: now - 11 * day,
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'X86_64' },
    cpu: '1024',
    memory: '6144',
    executionRoleArn: role('checkout-exec'),
    taskRoleArn: role('checkout-task'),
    volumes: [{ name: 'envoy-config' }],
    containerDefinitions: [app(region), envoy(image('envoy:v1.31.3'), region), logRouter(region)],
  }
}

function app(region: Region): ContainerInput {
  const { image } = arnsOf(region)
  return {
    name: 'app',
    image: image('checkout:v4.17.6'),
    cpu: 640,
    memoryReservation: 2048,
    memory: 4096,
    portMappings: [{ name: 'http', containerPort: 8080, protocol: 'tcp', appProtocol: 'http' }],
    environment: environment(appEnvironment),
    secrets: secrets(appSecrets(region)),
    healthCheck: healthCheck('curl -f localhost:8080/healthz'),
    dependsOn: [
      { containerName: 'log-router', condition: 'START' },
      { containerName: 'envoy', condition: 'HEALTHY' },
    ],
    ulimits: [{ name: 'nofile', softLimit: 65_535, hardLimit: 65_535 }],
    logConfiguration: {
      logDriver: 'awsfirelens',
      options: {
        Name: 'datadog',
        Host: 'http-intake.logs.datadoghq.com',
        dd_service: 'checkout',
        apikey: canaries.firelensOption.value,
      },
    },
  }
}

/** 21 variables; the revisions after add three. */
const appEnvironment = {
  NODE_ENV: 'production',
  PORT: '8080',
  LOG_LEVEL: 'info',
  SERVICE_NAME: 'checkout',
  REGION: 'ap-northeast-1',
  DATABASE_URL: canaries.environmentUrl.value,
  DATABASE_POOL_MAX: '24',
  REDIS_URL: 'redis://cart-cache.shop.internal:6379',
  CART_API_URL: 'http://cart-api.shop.internal:8080',
  PAYMENTS_URL: 'http://payments-gateway.shop.internal:8080',
  STRIPE_SECRET_KEY: canaries.environmentKey.value,
  STRIPE_API_VERSION: '2026-03-31',
  TAX_RATES: 'jp-2026',
  CURRENCY: 'JPY',
  COUPON_SERVICE: 'enabled',
  MAX_ITEMS_PER_CART: '200',
  REQUEST_TIMEOUT_MS: '8000',
  KEEP_ALIVE_MS: '61000',
  NODE_OPTIONS: '--max-old-space-size=3584',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4317',
  OTEL_SERVICE_NAME: 'checkout',
} as const

function appSecrets(region: Region) {
  const { secret, parameter } = arnsOf(region)
  return {
    DB_PASSWORD: `${secret('checkout/db-a1B2c3')}:password:AWSPREVIOUS:`,
    STRIPE_WEBHOOK_SECRET: secret('checkout/stripe-webhook-d4E5f6'),
    SESSION_KEY: parameter('checkout/session-key'),
  }
}

function envoy(image: string, { region }: Region): ContainerInput {
  return {
    name: 'envoy',
    image,
    cpu: 256,
    memory: 512,
    portMappings: ports(9901),
    environment: environment({
      ENVOY_UID: '1337',
      ENVOY_LOG_LEVEL: 'warning',
      ENVOY_ADMIN_ACCESS_LOG: '/dev/null',
      APPNET_AGENT_ADMIN_MODE: 'uds',
      CONNECT_TIMEOUT_MS: '250',
      DRAIN_TIME_SECONDS: '20',
    }),
    mountPoints: [{ sourceVolume: 'envoy-config', containerPath: '/etc/envoy', readOnly: true }],
    healthCheck: healthCheck('curl -s localhost:9901/ready'),
    user: '1337',
    logConfiguration: awslogs('/ecs/shop-prod/checkout', region, 'envoy'),
  }
}

function logRouter({ region }: Region): ContainerInput {
  return {
    name: 'log-router',
    image: 'public.ecr.aws/aws-observability/aws-for-fluent-bit:2.32.4',
    cpu: 64,
    essential: false,
    environment: environment({ FLB_LOG_LEVEL: 'warn', AWS_REGION: region }),
    firelensConfiguration: { type: 'fluentbit', options: { 'enable-ecs-log-metadata': 'true' } },
    logConfiguration: awslogs('/ecs/shop-prod/checkout', region, 'log-router'),
  }
}

/** Revision 138: the collector joins, and the app waits for it. */
function withCollector(before: RevisionInput, region: Region): ContainerInput[] {
  const collector: ContainerInput = {
    name: 'otel-collector',
    image: 'public.ecr.aws/aws-observability/aws-otel-collector:v0.42.0',
    cpu: 64,
    memoryReservation: 256,
    essential: false,
    stopTimeout: 30,
    portMappings: ports(4317),
    environment: environment({
      AWS_REGION: region.region,
      OTEL_RESOURCE_ATTRIBUTES: 'service.namespace=shop,deployment.environment=prod',
      OTEL_METRICS_INTERVAL: '30s',
      GOGC: '80',
      OTEL_DEBUG: '1',
    }),
    secrets: secrets({ AOT_CONFIG_CONTENT: arnsOf(region).parameter('shop-prod/otel-config') }),
    command: ['--config=env:AOT_CONFIG_CONTENT'],
    logConfiguration: awslogs('/ecs/shop-prod/checkout', region.region, 'otel'),
  }
  const changed = changedContainer(before, 'app', (app) => ({
    dependsOn: [...(app.dependsOn ?? []), { containerName: 'otel-collector', condition: 'START' }],
  }))
  return [...changed.slice(0, 2), collector, ...changed.slice(2)]
}
