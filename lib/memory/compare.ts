import type { ContainerMemory, TaskMemory } from './limits'

/** One container of two revisions. `container` is the one that is drawn: the newer, or the one that is gone. */
export type ComparedContainer = {
  /** Null when there is nothing to compare with. */
  readonly change: 'added' | 'removed' | 'kept' | null
  readonly container: ContainerMemory
  readonly before: ContainerMemory | null
}

/**
 * The containers of a newer revision beside those of an older one, matched by name; what is gone stands last.
 * Shape: two containers of one name, which only a broken definition has, are matched in their order.
 */
export function compareContainers(
  { containers }: Pick<TaskMemory, 'containers'>,
  older: Pick<TaskMemory, 'containers'> | null,
): readonly ComparedContainer[] {
  if (older === null) return containers.map((container) => ({ change: null, container, before: null }))
  const left = [...older.containers]
  const kept = containers.map((container): ComparedContainer => {
    const index = left.findIndex(({ name }) => name === container.name)
    const [before = null] = index < 0 ? [] : left.splice(index, 1)
    return { change: before === null ? 'added' : 'kept', container, before }
  })
  return [...kept, ...left.map((before): ComparedContainer => ({ change: 'removed', container: before, before }))]
}

/** Whether both have the same range: what is reserved, what caps it and whose memory that is. */
export function isSameRange(one: ContainerMemory, other: ContainerMemory): boolean {
  return one.reservedMiB === other.reservedMiB && one.limitMiB === other.limitMiB && one.limitFrom === other.limitFrom
}
