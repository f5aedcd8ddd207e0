import { Clock } from '../clock'
import { type ClusterRecord, type Region, World } from '../world'
import { buildWorld } from '../worlds'

/** 14:32:04 in Japan: the moment that the stories are told at. */
export const startAtMs = Date.UTC(2026, 10, 22, 5, 32, 4)

/** The demo's world with a clock that stands still. */
export function demoWorld(seed = 1): World {
  const world = new World({ clock: new Clock({ startAtMs, speed: 0 }), seed })
  buildWorld(world, 'demo')
  return world
}

export function homeOf(world: World): Region {
  return world.region('012345678910', 'ap-northeast-1')
}

export function clusterOf(world: World, name: string): ClusterRecord {
  const cluster = homeOf(world).clusters.get(name)
  if (!cluster) throw new Error(`The demo has no cluster ${name}`)
  return cluster
}
