import type { TaskRecord } from './world'

const none: ReadonlySet<TaskRecord> = new Set()

/**
 * The tasks of one cluster by ARN, in the order in which they were made, and found again by group and by container
 * instance without walking the whole cluster: a large world holds tens of thousands of them.
 * A task's group and container instance never change after it was put here.
 */
export class TaskMap extends Map<string, TaskRecord> {
  readonly #byGroup = new Map<string, Set<TaskRecord>>()
  readonly #byInstance = new Map<string, Set<TaskRecord>>()

  constructor(entries: Iterable<readonly [string, TaskRecord]> = []) {
    // Map's own constructor would call `set` before the indexes exist.
    super()
    for (const [arn, record] of entries) this.set(arn, record)
  }

  /** Tasks of one group (`service:NAME`, `family:NAME`), oldest first. */
  ofGroup(group: string): ReadonlySet<TaskRecord> {
    return this.#byGroup.get(group) ?? none
  }

  /** Tasks on one container instance, oldest first. */
  onInstance(containerInstanceArn: string): ReadonlySet<TaskRecord> {
    return this.#byInstance.get(containerInstanceArn) ?? none
  }

  override set(arn: string, record: TaskRecord): this {
    this.delete(arn)
    add(this.#byGroup, record.task.group, record)
    add(this.#byInstance, record.task.containerInstanceArn, record)
    return super.set(arn, record)
  }

  override delete(arn: string): boolean {
    const record = this.get(arn)
    if (!record) return false
    remove(this.#byGroup, record.task.group, record)
    remove(this.#byInstance, record.task.containerInstanceArn, record)
    return super.delete(arn)
  }

  override clear(): void {
    this.#byGroup.clear()
    this.#byInstance.clear()
    super.clear()
  }
}

function add(index: Map<string, Set<TaskRecord>>, key: string | undefined, record: TaskRecord): void {
  if (key === undefined) return
  const known = index.get(key)
  if (known) known.add(record)
  else index.set(key, new Set([record]))
}

function remove(index: Map<string, Set<TaskRecord>>, key: string | undefined, record: TaskRecord): void {
  if (key === undefined) return
  const known = index.get(key)
  known?.delete(record)
  if (known?.size === 0) index.delete(key)
}
