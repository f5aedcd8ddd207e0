import { buildDemo } from './scenarios/demo'
import { buildEmpty } from './scenarios/empty'
import { buildLoad } from './scenarios/load'
import type { World } from './world'

export const worldNames = ['demo', 'empty', 'small', 'medium', 'large'] as const

export type WorldName = (typeof worldNames)[number]

const builders: Readonly<Record<WorldName, (world: World) => void>> = {
  demo: buildDemo,
  empty: buildEmpty,
  small: (world) => buildLoad(world, { clusters: 3, services: 20, tasks: 60, revisions: 30 }),
  medium: (world) => buildLoad(world, { clusters: 10, services: 300, tasks: 2_000, revisions: 300 }),
  large: (world) => buildLoad(world, { clusters: 50, services: 2_500, tasks: 25_000, revisions: 1_500 }),
}

/** Fills a fresh world. Every one has account 012345678910 in ap-northeast-1. */
export function buildWorld(world: World, name: WorldName): void {
  builders[name](world)
}
