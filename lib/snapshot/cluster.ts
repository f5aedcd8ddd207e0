import 'server-only'
import type { Cluster, ContainerInstance, Service, Task } from '@aws-sdk/client-ecs'
import { batchSize, type Described, describeAll, type Progress } from '@/lib/aws/batches'
import type { Call } from '@/lib/aws/call'
import { describeContainerInstances, listContainerInstances } from '@/lib/aws/container-instance'
import { describeServices, listServices } from '@/lib/aws/service'
import { describeTasks } from '@/lib/aws/task'
import { parseRevision } from '@/lib/ecs/arn'
import { Problem } from '@/lib/problem'
import type { Cell, MakeCell, ReadOptions, Taken } from './cell'
import type { Clock } from './clock'
import type { Fetch, Loaded, PartlyLoaded } from './flight'
import { planWalk, type WalkPlan } from './plan'
import { fetchServiceDeployments, type ServiceDeployments } from './service-deployment'
import { Shelf } from './shelf'
import { stoppedTasks, walkTasks } from './task-walk'

export type ClusterOptions = {
  readonly name: string
  readonly makeCell: MakeCell
  readonly clock: Clock
  /** What a fresh DescribeClusters answer counted in this cluster, if there is one. */
  readonly counted: () => Cluster | undefined
}

// deployments end within minutes at best, and their history is read beside the service's own
const historyAgeMs = 5_000

/** What is inside one cluster: its services, tasks and container instances, each read when somebody looks. */
export class ClusterSnapshot {
  readonly #options: ClusterOptions
  readonly #services: Cell<readonly Service[]>
  readonly #service: Shelf<Cell<Service>>
  readonly #serviceDeployments: Shelf<Cell<ServiceDeployments>>
  readonly #tasks: Cell<readonly Task[]>
  readonly #tasksOfService: Shelf<Cell<readonly Task[]>>
  readonly #tasksOfFamily: Shelf<Cell<readonly Task[]>>
  readonly #task: Shelf<Cell<Task>>
  readonly #containerInstances: Cell<readonly ContainerInstance[]>
  #readAt: number

  constructor(options: ClusterOptions) {
    const { name, makeCell, clock } = options
    this.#options = options
    this.#readAt = clock.now()
    this.#services = makeCell('services', this.#servicesFetch())
    this.#service = new Shelf({
      clock,
      make: (service) => makeCell('service', ({ call }) => fetchService(call, name, service)),
    })
    this.#serviceDeployments = new Shelf({
      clock,
      make: (service) => makeCell('history', ({ call }) => fetchServiceDeployments(call, name, service)),
    })
    this.#tasks = makeCell('tasks', this.#tasksFetch())
    this.#tasksOfService = new Shelf({
      clock,
      make: (serviceName) => makeCell('tasks', this.#tasksFetch({ serviceName })),
    })
    this.#tasksOfFamily = new Shelf({
      clock,
      make: (family) => makeCell('tasks', this.#tasksFetch({ family })),
    })
    this.#task = new Shelf({ clock, make: (id) => makeCell('task', ({ call }) => fetchTask(call, name, id)) })
    this.#containerInstances = makeCell('containerInstances', this.#containerInstancesFetch())
  }

  /** When somebody last asked for anything in this cluster. */
  get readAt(): number {
    return this.#readAt
  }

  takeServices(options?: ReadOptions): Promise<Taken<readonly Service[]>> {
    return this.#looked(this.#services).read(options)
  }

  /** The services if somebody has looked at them lately; never calls ECS. */
  peekServices(maxAgeMs: number): readonly Service[] | undefined {
    return this.#services.peek(maxAgeMs)?.value
  }

  async takeService(service: string, options?: ReadOptions): Promise<Taken<Service>> {
    const all = this.#looked(this.#services).peek(options?.maxAgeMs)
    const found = all?.value.find(({ serviceName }) => serviceName === service)
    const one = this.#service.at(service)
    return all && found ? one.adopt({ ...all, value: found }) : one.read(options)
  }

  takeServiceDeployments(service: string, options?: ReadOptions): Promise<Taken<ServiceDeployments>> {
    return this.#looked(this.#serviceDeployments.at(service)).read({ maxAgeMs: historyAgeMs, ...options })
  }

  takeTasks(options?: ReadOptions): Promise<Taken<readonly Task[]>> {
    return this.#looked(this.#tasks).read(options)
  }

  takeTasksOfService(service: string, options?: ReadOptions): Promise<Taken<readonly Task[]>> {
    const isOwn = ({ group }: Task) => group === `service:${service}`
    return this.#tasksAmongAll(this.#tasksOfService.at(service), isOwn, options)
  }

  takeTasksOfFamily(family: string, options?: ReadOptions): Promise<Taken<readonly Task[]>> {
    const isOwn = ({ taskDefinitionArn }: Task) => parseRevision(taskDefinitionArn ?? '')?.family === family
    return this.#tasksAmongAll(this.#tasksOfFamily.at(family), isOwn, options)
  }

  async takeTask(id: string, options?: ReadOptions): Promise<Taken<Task>> {
    const all = this.#looked(this.#tasks).peek(options?.maxAgeMs)
    const found = all?.value.find(({ taskArn }) => taskArn?.endsWith(`/${id}`))
    const one = this.#task.at(id)
    return all && found ? one.adopt({ ...all, value: found }) : one.read(options)
  }

  takeContainerInstances(options?: ReadOptions): Promise<Taken<readonly ContainerInstance[]>> {
    return this.#looked(this.#containerInstances).read(options)
  }

  /** Out of the cluster's list when that is fresh, else from a list of their own. */
  async #tasksAmongAll(own: Cell<readonly Task[]>, isOwn: (task: Task) => boolean, options?: ReadOptions) {
    const all = this.#looked(this.#tasks).peek(options?.maxAgeMs)
    return all ? own.adopt({ ...all, value: all.value.filter(isOwn) }) : own.read(options)
  }

  #looked<Value>(cell: Cell<Value>): Cell<Value> {
    this.#readAt = this.#options.clock.now()
    return cell
  }

  /** Whether a list has to be asked for, walk after walk. */
  #planned(list: keyof WalkPlan): () => boolean {
    let walkCount = 0
    return () => planWalk(this.#options.counted(), walkCount++)[list]
  }

  #servicesFetch(): Fetch<readonly Service[]> {
    const { name } = this.#options
    const mayHave = this.#planned('services')
    return async ({ call, onPartial }) => {
      if (!mayHave()) return { value: [], notices: [] }
      const described = await describeAll({
        ids: listServices(call, name),
        size: batchSize.services,
        describe: (batch) => describeServices(call, name, batch),
        onProgress: (progress) => onPartial(partlyLoaded(progress)),
      })
      return loaded(described)
    }
  }

  #tasksFetch(filter: { serviceName?: string; family?: string } = {}): Fetch<readonly Task[]> {
    const mayHaveRunning = this.#planned('runningTasks')
    let stopped: ReadonlyMap<string, Task> = new Map()
    return async ({ call, onPartial }) => {
      const described = await walkTasks(call, {
        ...filter,
        cluster: this.#options.name,
        mayHaveRunning: mayHaveRunning(),
        stopped,
        onProgress: (progress) => onPartial(partlyLoaded(progress)),
      })
      stopped = stoppedTasks(described.items)
      return loaded(described)
    }
  }

  #containerInstancesFetch(): Fetch<readonly ContainerInstance[]> {
    const { name } = this.#options
    const mayHave = this.#planned('containerInstances')
    return async ({ call, onPartial }) => {
      if (!mayHave()) return { value: [], notices: [] }
      const described = await describeAll({
        ids: listContainerInstances(call, name),
        size: batchSize.containerInstances,
        describe: (batch) => describeContainerInstances(call, name, batch),
        onProgress: (progress) => onPartial(partlyLoaded(progress)),
      })
      return loaded(described)
    }
  }
}

async function fetchService(call: Call, cluster: string, service: string): Promise<Loaded<Service>> {
  return single(await describeServices(call, cluster, [service]), 'ecs:DescribeServices', service)
}

async function fetchTask(call: Call, cluster: string, id: string): Promise<Loaded<Task>> {
  return single(await describeTasks(call, cluster, [id]), 'ecs:DescribeTasks', id)
}

/** The one thing that was asked for. Errors: `notFound` when AWS answers that it is MISSING. */
function single<Item>({ items: [item] }: Described<Item>, action: string, resource: string): Loaded<Item> {
  if (item === undefined) throw new Problem({ code: 'notFound', action, resource })
  return { value: item, notices: [] }
}

function loaded<Item>({ items, notices }: Described<Item>): Loaded<readonly Item[]> {
  return { value: items, notices }
}

/** The progress of a walk as a cell publishes it. */
export function partlyLoaded<Item>({ items, ...rest }: Progress<Item>): PartlyLoaded<readonly Item[]> {
  return { ...rest, value: items }
}
