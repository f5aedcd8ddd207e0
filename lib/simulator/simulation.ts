import { Calls } from './calls'
import { Clock, type ClockOptions } from './clock'
import { Faults } from './faults'
import { Throttle } from './throttle'
import { World } from './world'
import { buildWorld, type WorldName } from './worlds'

export type SimulationOptions = {
  world?: WorldName
  seed?: number
  clock?: ClockOptions
  /** Throttling as AWS does it (true, the default), not at all, or with buckets `factor` times as large. */
  throttling?: boolean | { factor: number }
}

/** Everything behind the port: the world, what goes wrong on purpose, and what was counted. */
export class Simulation {
  readonly faults = new Faults()
  readonly calls = new Calls()
  #throttle: Throttle
  #world: World
  #worldName: WorldName
  #seed: number
  readonly #factor: number

  constructor(options: SimulationOptions) {
    this.#worldName = options.world ?? 'demo'
    this.#seed = options.seed ?? 1
    this.#factor = throttlingFactor(options.throttling ?? true)
    this.#throttle = new Throttle({ factor: this.#factor })
    this.#world = built(this.#worldName, this.#seed, options.clock)
  }

  get world(): World {
    return this.#world
  }
  get worldName(): WorldName {
    return this.#worldName
  }
  get seed(): number {
    return this.#seed
  }
  get throttle(): Throttle {
    return this.#throttle
  }

  /** Starts over: a fresh world whose time goes on from the old one's, full buckets, no faults, counts at zero. */
  reset(options: { world?: WorldName; seed?: number } = {}): void {
    const { clock } = this.#world
    this.#worldName = options.world ?? this.#worldName
    this.#seed = options.seed ?? this.#seed
    this.#world = built(this.#worldName, this.#seed, { startAtMs: clock.nowMs(), speed: clock.speed })
    this.#throttle = new Throttle({ factor: this.#factor })
    this.faults.remove()
    this.calls.reset()
  }
}

function built(name: WorldName, seed: number, clock: ClockOptions | undefined): World {
  const world = new World({ clock: new Clock(clock), seed })
  buildWorld(world, name)
  return world
}

function throttlingFactor(throttling: boolean | { factor: number }): number {
  if (typeof throttling === 'object') return throttling.factor
  return throttling ? 1 : Number.POSITIVE_INFINITY
}
