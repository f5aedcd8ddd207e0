import type { Place } from './place'

/**
 * The one next moment of each thing that lives: setting a new one replaces the last, so that no thing ever has two.
 * Things are held weakly: what nobody knows any more has no plans either.
 */
export class Plans<Thing extends object> {
  readonly #planned = new WeakMap<Thing, { at: number }>()

  /** Runs at simulated time `at` (epoch seconds), or as soon as possible when that is past. */
  set(place: Place, thing: Thing, at: number, run: () => void): void {
    const plan = { at }
    this.#planned.set(thing, plan)
    place.world.clock.after(Math.max(0, at - place.world.clock.now()), () => {
      if (this.#planned.get(thing) !== plan) return
      this.#planned.delete(thing)
      run()
    })
  }

  /** As `set`, unless something is planned that comes no later. */
  setSooner(place: Place, thing: Thing, at: number, run: () => void): void {
    const planned = this.#planned.get(thing)
    if (!planned || planned.at > at) this.set(place, thing, at, run)
  }

  cancel(thing: Thing): void {
    this.#planned.delete(thing)
  }
}
