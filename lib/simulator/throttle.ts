import type { AskedCall } from './calls'

/** How a bucket fills: its size and tokens per second. */
type Rate = { readonly max: number; readonly refillPerSecond: number }

const readRate: Rate = { max: 50, refillPerSecond: 20 }

/**
 * The buckets of actions that share a quota.
 * Source: developer guide, Request throttling for the Amazon ECS API.
 */
const buckets: readonly { readonly actions: readonly string[]; readonly rate: Rate }[] = [
  { actions: ['DescribeClusters', 'ListClusters'], rate: readRate },
  { actions: ['DescribeServices', 'ListServices'], rate: { max: 100, refillPerSecond: 20 } },
  {
    actions: ['ListTasks', 'DescribeTasks', 'ListContainerInstances', 'DescribeContainerInstances', 'ListAttributes'],
    rate: { max: 100, refillPerSecond: 20 },
  },
  { actions: ['DescribeTaskDefinition', 'ListTaskDefinitions', 'ListTaskDefinitionFamilies'], rate: readRate },
  { actions: ['DescribeCapacityProviders'], rate: readRate },
  { actions: ['DescribeServiceDeployments', 'ListServiceDeployments'], rate: readRate },
  { actions: ['DescribeServiceRevisions'], rate: readRate },
  { actions: ['ListTagsForResource'], rate: readRate },
  { actions: ['ListAccountSettings'], rate: readRate },
  {
    actions: ['RunTask', 'StartTask', 'StopTask', 'UpdateContainerInstancesState', 'DeregisterContainerInstance'],
    rate: { max: 100, refillPerSecond: 40 },
  },
  { actions: ['CreateService', 'UpdateService', 'DeleteService'], rate: { max: 50, refillPerSecond: 5 } },
  {
    actions: [
      'CreateCluster',
      'DeleteCluster',
      'UpdateCluster',
      'UpdateClusterSettings',
      'PutClusterCapacityProviders',
    ],
    rate: { max: 20, refillPerSecond: 1 },
  },
  { actions: ['RegisterTaskDefinition', 'DeregisterTaskDefinition'], rate: { max: 20, refillPerSecond: 1 } },
  { actions: ['DeleteTaskDefinitions'], rate: { max: 5, refillPerSecond: 1 } },
  { actions: ['TagResource', 'UntagResource'], rate: { max: 20, refillPerSecond: 10 } },
  { actions: ['RegisterContainerInstance'], rate: { max: 200, refillPerSecond: 120 } },
]

const bucketOf = new Map(buckets.flatMap(({ actions, rate }, id) => actions.map((action) => [action, { id, rate }])))

/**
 * The token buckets of every account and region, filled in real time whatever the simulated clock does: clients live
 * in real time.
 */
export class Throttle {
  readonly #factor: number
  readonly #nowMs: () => number
  readonly #levels = new Map<string, { tokens: number; atMs: number }>()

  /** `factor` multiplies size and refill; Infinity never throttles. */
  constructor(options: { factor: number; nowMs?: () => number }) {
    this.#factor = options.factor
    this.#nowMs = options.nowMs ?? Date.now
  }

  get factor(): number {
    return this.#factor
  }

  /** Takes a token for one call; false when the bucket is empty. An action without a documented bucket is free. */
  take(call: AskedCall): boolean {
    const bucket = bucketOf.get(call.action)
    if (!bucket || !Number.isFinite(this.#factor)) return true
    const key = `${call.accountId}/${call.region}/${bucket.id}`
    const nowMs = this.#nowMs()
    const max = bucket.rate.max * this.#factor
    const before = this.#levels.get(key) ?? { tokens: max, atMs: nowMs }
    const refill = ((nowMs - before.atMs) / 1000) * bucket.rate.refillPerSecond * this.#factor
    const tokens = Math.min(max, before.tokens + refill)
    const taken = tokens >= 1
    this.#levels.set(key, { tokens: taken ? tokens - 1 : tokens, atMs: nowMs })
    return taken
  }
}
