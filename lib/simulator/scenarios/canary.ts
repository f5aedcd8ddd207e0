/** A seeded value that no answer of the dashboard may ever contain, and where the API carries it. */
export type Canary = { readonly value: string; readonly place: string }

/** What every seeded value contains: search any response for it. */
export const canaryMark = 'ECSCOPE-CANARY-'

/** Obviously fake secrets, by the place that a careless operator would write them to. */
export const canaries = {
  environmentKey: canary(1, 'checkout:137-141, container app, environment STRIPE_SECRET_KEY', 'sk_live_'),
  environmentUrl: canary(
    2,
    'checkout:137-141, container app, environment DATABASE_URL',
    'postgres://checkout:',
    '@db/checkout',
  ),
  overrideEnvironment: canary(3, 'a stopped db-migrate task of shop-prod, overrides, environment MIGRATION_PASSWORD'),
  overrideCommand: canary(4, 'a stopped db-migrate task of shop-prod, overrides, command', '--token='),
  splunkToken: canary(5, 'payments-gateway:33-34, container app, logConfiguration option splunk-token'),
  commandOption: canary(6, 'ledger-sync:12-13, container sync, command', '--password='),
  commandWord: canary(7, 'etl-loader:21-22, container loader, command, the word after --api-key'),
  entryPoint: canary(8, 'webhooks-out:9-10, container app, entryPoint', 'export WEBHOOK_SECRET=', '; exec "$@"'),
  firelensOption: canary(9, 'checkout:137-141, container app, logConfiguration option apikey'),
  externalEnvironment: canary(10, 'pos-bridge:6, container bridge, environment POS_TERMINAL_PIN'),
  label: canary(11, 'mailer:15-16, container app, dockerLabels com.example.smtp-password'),
  healthCheck: canary(
    12,
    'admin-console:7-8, container app, healthCheck command',
    'curl -fs -H "Authorization: Bearer ',
    '" localhost:3000/health',
  ),
  volumeOption: canary(
    13,
    'label-printer:3, volume spool, dockerVolumeConfiguration driverOpts o',
    'addr=10.8.0.5,username=print,password=',
  ),
} as const satisfies Record<string, Canary>

/** Every seeded value with its place: what tests look for. */
export const canaryList: readonly Canary[] = Object.values(canaries)

function canary(number: number, place: string, before = '', after = ''): Canary {
  return { value: `${before}${canaryMark}${number}-not-a-real-secret${after}`, place }
}
