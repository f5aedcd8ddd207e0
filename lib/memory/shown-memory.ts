import { visibleText } from '@/lib/ecs/visible-text'
import type { TaskMemory } from './limits'

/** The same memory, its names safe to show: what hides or turns text is made visible. */
export function shownMemory(memory: TaskMemory): TaskMemory {
  const containers = memory.containers.map((container) => ({ ...container, name: visibleText(container.name) }))
  return { ...memory, containers }
}
