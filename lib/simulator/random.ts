/** A seeded stream of pseudo-random numbers (mulberry32): the same seed gives the same world. */
export class Random {
  #state: number
  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A number in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.integer(0, items.length - 1)]
    if (item === undefined) throw new RangeError('pick needs at least one item')
    return item
  }

  /** Lower-case hexadecimal digits, as task ids have 32 of. */
  hex(length: number): string {
    let digits = ''
    while (digits.length < length) digits += this.integer(0, 0xffffff).toString(16).padStart(6, '0')
    return digits.slice(0, length)
  }

  uuid(): string {
    const digits = this.hex(32)
    return [
      digits.slice(0, 8),
      digits.slice(8, 12),
      `4${digits.slice(13, 16)}`,
      `a${digits.slice(17, 20)}`,
      digits.slice(20),
    ].join('-')
  }
}
