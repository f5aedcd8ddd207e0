import type {
  Attribute,
  CapacityProvider,
  Cluster,
  ContainerInstance,
  Service,
  ServiceDeployment,
  ServiceRevision,
  Setting,
  Tag,
  Task,
  TaskDefinition,
} from '@aws-sdk/client-ecs'
import type { Clock } from './clock'
import { Random } from './random'
import { TaskMap } from './task-map'
import type { Wire } from './wire'

/** A service and what ECS knows of it beyond its API shape. */
export type ServiceRecord = {
  service: Wire<Service>
  /** How this service's tasks behave; what a story uses to make them fail, run slowly, or be killed. */
  behaviour: TaskBehaviour
  /** What differs for the tasks of one task definition, by its ARN: how a story makes only the new revision fail. */
  revisionBehaviour?: Record<string, Partial<TaskBehaviour>>
}

/** A task and the plan that the lifecycle follows for it. */
export type TaskRecord = {
  task: Wire<Task>
  behaviour: TaskBehaviour
}

/**
 * How a task fares, in seconds of simulated time. A value of null means that it does not happen.
 * Units: seconds.
 */
export type TaskBehaviour = {
  provisioningSeconds: number
  pullSeconds: number
  activatingSeconds: number
  /** Time from SIGTERM to exit of the slowest container. */
  stoppingSeconds: number
  deprovisioningSeconds: number
  /** The start that fails: what ECS writes to `stoppedReason`, `stopCode` and the container's `reason`. */
  startFailure: {
    phase: 'provisioning' | 'pulling'
    stoppedReason: string
    container?: string
    containerReason?: string
  } | null
  /** The container that exits by itself after running that long. */
  exit: { container: string; afterSeconds: number; exitCode: number; reason?: string } | null
  /** A failing container health check: UNHEALTHY after that long. */
  unhealthyAfterSeconds: number | null
}

/** One account in one region. Keys: clusters and services by name within their owner, everything else by ARN. */
export type Region = {
  readonly accountId: string
  readonly region: string
  readonly clusters: Map<string, ClusterRecord>
  /** family → revision number → definition. */
  readonly taskDefinitions: Map<string, Map<number, Wire<TaskDefinition>>>
  /** The last revision number given per family: numbers are never reused. */
  readonly lastRevision: Map<string, number>
  readonly capacityProviders: Map<string, Wire<CapacityProvider>>
  readonly settings: Map<string, Wire<Setting>>
  /** Tags by resource ARN (the API shapes carry none; operations add them where `include` asks). */
  readonly tags: Map<string, Wire<Tag>[]>
}

export type ClusterRecord = {
  cluster: Wire<Cluster>
  services: Map<string, ServiceRecord>
  tasks: TaskMap
  containerInstances: Map<string, Wire<ContainerInstance>>
  /** By service-deployment ARN. */
  serviceDeployments: Map<string, Wire<ServiceDeployment>>
  /** By service-revision ARN. */
  serviceRevisions: Map<string, Wire<ServiceRevision>>
  attributes: Wire<Attribute>[]
}

/** A cluster that holds nothing yet. */
export function newClusterRecord(cluster: Wire<Cluster>): ClusterRecord {
  return {
    cluster,
    services: new Map(),
    tasks: new TaskMap(),
    containerInstances: new Map(),
    serviceDeployments: new Map(),
    serviceRevisions: new Map(),
    attributes: [],
  }
}

/**
 * Everything the simulator knows: accounts and regions, one clock, one stream of randomness.
 * The same seed and the same calls at the same times give the same world.
 */
export class World {
  readonly clock: Clock
  readonly random: Random
  readonly #regions = new Map<string, Region>()

  constructor(options: { clock: Clock; seed: number }) {
    this.clock = options.clock
    this.random = new Random(options.seed)
  }

  /** The state of one account in one region; empty when nobody used it before. */
  region(accountId: string, region: string): Region {
    const key = `${accountId}/${region}`
    const known = this.#regions.get(key)
    if (known) return known
    const fresh = emptyRegion(accountId, region)
    this.#regions.set(key, fresh)
    return fresh
  }

  regions(): Iterable<Region> {
    return this.#regions.values()
  }
}

function emptyRegion(accountId: string, region: string): Region {
  return {
    accountId,
    region,
    clusters: new Map(),
    taskDefinitions: new Map(),
    lastRevision: new Map(),
    capacityProviders: new Map(),
    settings: new Map(),
    tags: new Map(),
  }
}
