import 'server-only'
import type { Clock } from './clock'

// ten minutes after the last look a page is no longer open anywhere
const unreadMs = 600_000

type ShelfOptions<Thing> = {
  readonly clock: Clock
  readonly make: (key: string) => Thing
  /** Things that stay although nobody asks for them. */
  readonly isKept?: (thing: Thing) => boolean
}

/** Things by key, made when first asked for and dropped when nobody has asked for them for ten minutes. */
export class Shelf<Thing extends { readonly readAt: number }> {
  readonly #things = new Map<string, Thing>()
  readonly #options: ShelfOptions<Thing>

  constructor(options: ShelfOptions<Thing>) {
    this.#options = options
  }

  /** The thing of this key if somebody has asked for it before. */
  find(key: string): Thing | undefined {
    return this.#things.get(key)
  }

  at(key: string): Thing {
    const known = this.#things.get(key)
    if (known) return known
    this.#dropUnread()
    const made = this.#options.make(key)
    this.#things.set(key, made)
    return made
  }

  #dropUnread(): void {
    const { clock, isKept = () => false } = this.#options
    const limit = clock.now() - unreadMs
    for (const [key, thing] of this.#things) if (thing.readAt < limit && !isKept(thing)) this.#things.delete(key)
  }
}
