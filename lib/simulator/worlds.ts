import type { World } from './world'

export const worldNames = ['demo', 'empty', 'small', 'medium', 'large'] as const

export type WorldName = (typeof worldNames)[number]

const builders: Readonly<Partial<Record<WorldName, (world: World) => void>>> = {
  empty: () => {},
}

/** Fills a fresh world with the named one. */
export function buildWorld(world: World, name: WorldName): void {
  const build = builders[name]
  if (!build) throw new RangeError(`The world '${name}' is not built yet.`)
  build(world)
}
