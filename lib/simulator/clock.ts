type Due = { atMs: number; order: number; run: () => void }

export type ClockOptions = {
  /** Simulated time at the start, epoch milliseconds; default: now. */
  startAtMs?: number
  /** Simulated seconds per real second; 0 stops the clock. Default 1. */
  speed?: number
  /** Real time source, epoch milliseconds. */
  realNowMs?: () => number
}

/**
 * The simulated time, and what is due at which moment of it.
 * Nothing runs by itself: `runDue` is called before every answer and once a second by the server, so that a stopped
 * clock is a stopped world and a jump runs everything between in order.
 */
export class Clock {
  readonly #realNowMs: () => number
  #speed: number
  #anchorMs: number
  #anchorRealMs: number
  #runningAtMs: number | null = null
  #order = 0
  #queue: Due[] = []

  constructor(options: ClockOptions = {}) {
    this.#realNowMs = options.realNowMs ?? Date.now
    this.#speed = options.speed ?? 1
    this.#anchorRealMs = this.#realNowMs()
    this.#anchorMs = options.startAtMs ?? this.#anchorRealMs
  }

  /** Epoch milliseconds; while something due runs, the moment that it was due at. */
  nowMs(): number {
    if (this.#runningAtMs !== null) return this.#runningAtMs
    return this.#anchorMs + (this.#realNowMs() - this.#anchorRealMs) * this.#speed
  }

  /** Epoch seconds with milliseconds as a fraction: the wire format. */
  now(): number {
    return Math.round(this.nowMs()) / 1000
  }

  get speed(): number {
    return this.#speed
  }

  setSpeed(speed: number): void {
    this.#anchor(this.nowMs())
    this.#speed = speed
  }

  /** Moves the time forward and runs what falls due on the way. */
  advance(seconds: number): void {
    this.#anchor(this.nowMs() + seconds * 1000)
    this.runDue()
  }

  set(atMs: number): void {
    this.#anchor(atMs)
    this.runDue()
  }

  after(seconds: number, run: () => void): void {
    this.#push({ atMs: this.nowMs() + seconds * 1000, order: this.#order++, run })
  }

  runDue(): void {
    if (this.#runningAtMs !== null) return
    const untilMs = this.nowMs()
    try {
      for (let due = this.#queue[0]; due && due.atMs <= untilMs; due = this.#queue[0]) {
        this.#pop()
        this.#runningAtMs = due.atMs
        due.run()
      }
    } finally {
      this.#runningAtMs = null
    }
  }

  #anchor(atMs: number): void {
    this.#anchorMs = atMs
    this.#anchorRealMs = this.#realNowMs()
  }

  // A binary heap by (time, order): a large world holds tens of thousands of moments.
  #push(due: Due): void {
    const queue = this.#queue
    let index = queue.push(due) - 1
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (!isBefore(queue[index] as Due, queue[parent] as Due)) break
      swap(queue, index, parent)
      index = parent
    }
  }

  #pop(): void {
    const queue = this.#queue
    const last = queue.pop()
    if (!last || queue.length === 0) return
    queue[0] = last
    for (let index = 0; ; ) {
      const left = 2 * index + 1
      const right = left + 1
      let first = index
      if (left < queue.length && isBefore(queue[left] as Due, queue[first] as Due)) first = left
      if (right < queue.length && isBefore(queue[right] as Due, queue[first] as Due)) first = right
      if (first === index) return
      swap(queue, index, first)
      index = first
    }
  }
}

function isBefore(one: Due, other: Due): boolean {
  return one.atMs < other.atMs || (one.atMs === other.atMs && one.order < other.order)
}

function swap(queue: Due[], one: number, other: number): void {
  const kept = queue[one] as Due
  queue[one] = queue[other] as Due
  queue[other] = kept
}
