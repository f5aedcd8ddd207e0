import 'server-only'
import type { CapacityProvider, Cluster, ContainerInstance, Service, Task } from '@aws-sdk/client-ecs'
import { accountIdIn } from '@/lib/aws/account-id'
import { batchSize, describeAll } from '@/lib/aws/batches'
import type { Call } from '@/lib/aws/call'
import { describeCapacityProviders } from '@/lib/aws/capacity-provider'
import { describeClusters, listClusters } from '@/lib/aws/cluster'
import { ScopeClient } from '@/lib/aws/scope-client'
import type { DescribedTaskDefinition } from '@/lib/aws/task-definition'
import type { Scope } from '@/lib/config'
import { Problem } from '@/lib/problem'
import { Cell, type MakeCell, type ReadOptions, type Taken } from './cell'
import { type Clock, systemClock } from './clock'
import { ClusterSnapshot, partlyLoaded } from './cluster'
import { DefinitionSnapshot, type TaskDefinitionFamilies, type TaskDefinitionRevision } from './definitions'
import type { CallWith, Loaded, Step } from './flight'
import type { Pacer } from './pace'
import type { ServiceDeployments } from './service-deployment'
import { Shelf } from './shelf'

export type AccountOptions = {
  /** Scopes of the same account and region share one: ECS counts their calls together. */
  readonly pacer: Pacer
  readonly clock?: Clock
}

const capacityProviderAgeMs = 15_000

/**
 * One account in one region as ecscope knows it. It asks ECS only when somebody takes something, through one pacer,
 * and gives everybody the same answer while it is fresh. Values are AWS's own types.
 * Errors: every `take…` throws a `Problem` only when it has nothing at all to give; else notices say what is missing.
 */
export class AccountSnapshot {
  readonly scope: Scope
  readonly #client: ScopeClient
  readonly #pacer: Pacer
  readonly #clusters: Cell<readonly Cluster[]>
  readonly #oneCluster: Shelf<Cell<Cluster>>
  readonly #inCluster: Shelf<ClusterSnapshot>
  readonly #capacityProviders: Shelf<Cell<readonly CapacityProvider[]>>
  readonly #definitions: DefinitionSnapshot
  #accountId: string | undefined
  #toldAccountId: Promise<string | undefined> | undefined

  constructor(scope: Scope, { pacer, clock = systemClock }: AccountOptions) {
    this.scope = scope
    this.#accountId = scope.accountId
    this.#client = new ScopeClient(scope, () => clock.now())
    this.#pacer = pacer
    const makeCell: MakeCell = (section, fetch) => new Cell({ section, fetch, callWith: this.#callWith, clock })
    this.#clusters = makeCell('clusters', (step) => this.#fetchClusters(step))
    this.#oneCluster = new Shelf({
      clock,
      make: (name) => makeCell('cluster', ({ call }) => this.#fetchCluster(call, name)),
    })
    this.#inCluster = new Shelf({
      clock,
      make: (name) => new ClusterSnapshot({ name, makeCell, clock, counted: () => this.#peekCluster(name)?.value }),
    })
    this.#capacityProviders = new Shelf({
      clock,
      make: (cluster) => makeCell('capacityProviders', ({ call }) => fetchCapacityProviders(call, cluster)),
    })
    this.#definitions = new DefinitionSnapshot(makeCell, clock)
  }

  /** The 12 digits of the account: configured, or learnt from the first ARN; undefined until then. */
  get accountId(): string | undefined {
    return this.#accountId
  }

  /** The account id if it can be known without asking ECS: as `accountId`, or told by the credentials. */
  async learnAccountId(): Promise<string | undefined> {
    if (this.#accountId) return this.#accountId
    // asked once: a chain of providers without credentials takes seconds to say so
    this.#toldAccountId ??= this.#client.accountId().catch(() => undefined)
    this.#accountId ??= await this.#toldAccountId
    return this.#accountId
  }

  /** All clusters, in two calls for up to 100. */
  takeClusters(options?: ReadOptions): Promise<Taken<readonly Cluster[]>> {
    return this.#clusters.read(options)
  }

  /** One cluster. Errors: `notFound` also for one that was deleted, which ECS goes on describing as INACTIVE. */
  async takeCluster(name: string, options?: ReadOptions): Promise<Taken<Cluster>> {
    const all = this.#clusters.peek(options?.maxAgeMs)
    const found = all?.value.find(({ clusterName }) => clusterName === name)
    const one = this.#oneCluster.at(name)
    return all && found ? one.adopt({ ...all, value: found }) : one.read(options)
  }

  takeServices(cluster: string, options?: ReadOptions): Promise<Taken<readonly Service[]>> {
    return this.#inCluster.at(cluster).takeServices(options)
  }

  /** A cluster's services if somebody has looked at them lately; never calls ECS. */
  peekServices(cluster: string, maxAgeMs: number): readonly Service[] | undefined {
    return this.#inCluster.find(cluster)?.peekServices(maxAgeMs)
  }

  takeService(cluster: string, service: string, options?: ReadOptions): Promise<Taken<Service>> {
    return this.#inCluster.at(cluster).takeService(service, options)
  }

  takeServiceDeployments(cluster: string, service: string, options?: ReadOptions): Promise<Taken<ServiceDeployments>> {
    return this.#inCluster.at(cluster).takeServiceDeployments(service, options)
  }

  /** The tasks of a cluster, running and stopped, newest first; ECS shows stopped ones for about an hour. */
  takeTasks(cluster: string, options?: ReadOptions): Promise<Taken<readonly Task[]>> {
    return this.#inCluster.at(cluster).takeTasks(options)
  }

  takeTasksOfService(cluster: string, service: string, options?: ReadOptions): Promise<Taken<readonly Task[]>> {
    return this.#inCluster.at(cluster).takeTasksOfService(service, options)
  }

  /** The tasks of a cluster that were made of any revision of a family, running and stopped, newest first. */
  takeTasksOfFamily(cluster: string, family: string, options?: ReadOptions): Promise<Taken<readonly Task[]>> {
    return this.#inCluster.at(cluster).takeTasksOfFamily(family, options)
  }

  takeTask(cluster: string, id: string, options?: ReadOptions): Promise<Taken<Task>> {
    return this.#inCluster.at(cluster).takeTask(id, options)
  }

  takeContainerInstances(cluster: string, options?: ReadOptions): Promise<Taken<readonly ContainerInstance[]>> {
    return this.#inCluster.at(cluster).takeContainerInstances(options)
  }

  /** The capacity providers of the account; with a cluster, the Managed Instances providers that belong to it. */
  takeCapacityProviders(cluster?: string, options?: ReadOptions): Promise<Taken<readonly CapacityProvider[]>> {
    return this.#capacityProviders.at(cluster ?? '').read({ maxAgeMs: capacityProviderAgeMs, ...options })
  }

  /** One revision, by ARN or `family:revision`. */
  takeTaskDefinition(taskDefinition: string, options?: ReadOptions): Promise<Taken<DescribedTaskDefinition>> {
    return this.#definitions.takeOne(taskDefinition, options)
  }

  /** Many revisions by the names they were asked for; notices tell which are missing and how many still load. */
  takeTaskDefinitions(
    taskDefinitions: readonly string[],
    options?: ReadOptions,
  ): Promise<Taken<ReadonlyMap<string, DescribedTaskDefinition>>> {
    return this.#definitions.takeMany(taskDefinitions, options)
  }

  takeFamilies(options?: ReadOptions): Promise<Taken<TaskDefinitionFamilies>> {
    return this.#definitions.takeFamilies(options)
  }

  /** The revisions of a family, newest first. */
  takeRevisions(family: string, options?: ReadOptions): Promise<Taken<readonly TaskDefinitionRevision[]>> {
    return this.#definitions.takeRevisions(family, options)
  }

  #peekCluster(name: string, maxAgeMs?: number): Taken<Cluster> | undefined {
    const all = this.#clusters.peek(maxAgeMs)
    const found = all?.value.find(({ clusterName }) => clusterName === name)
    return all && found ? { ...all, value: found } : this.#oneCluster.find(name)?.peek(maxAgeMs)
  }

  readonly #callWith: CallWith = (priority, onSetback): Call => {
    return (action, send) =>
      this.#pacer.run({
        action,
        priority,
        onSetback,
        send: async () => {
          const output = await this.#client.run(send)
          this.#accountId ??= accountIdIn(output)
          return output
        },
      })
  }

  async #fetchClusters({ call, onPartial }: Step<readonly Cluster[]>): Promise<Loaded<readonly Cluster[]>> {
    const { items, notices } = await describeAll({
      ids: listClusters(call),
      size: batchSize.clusters,
      describe: (batch) => describeClusters(call, batch),
      onProgress: (progress) => onPartial(partlyLoaded(progress)),
    })
    return { value: items, notices }
  }

  async #fetchCluster(call: Call, name: string): Promise<Loaded<Cluster>> {
    const { items } = await describeClusters(call, [name])
    const cluster = items[0]
    if (!cluster || cluster.status === 'INACTIVE') {
      throw new Problem({ code: 'notFound', action: 'ecs:DescribeClusters', resource: name })
    }
    return { value: cluster, notices: [] }
  }
}

async function fetchCapacityProviders(call: Call, cluster: string): Promise<Loaded<readonly CapacityProvider[]>> {
  const { items, notices } = await describeCapacityProviders(call, cluster || undefined)
  return { value: items, notices }
}
