import type { AskedCall } from './calls'
import { Random } from './random'

/** Where a fault applies; what is absent matches everything. */
type FaultScope = {
  /** Operation, e.g. `ListServices`. */
  action?: string
  accountId?: string
  region?: string
  /** How many calls it hits before it is gone; absent: until it is removed. */
  count?: number
  /** Share of the matching calls that it hits, 0 to 1; absent: all. */
  rate?: number
}

export type Fault = FaultScope &
  (
    | { kind: 'deny' | 'throttle' | 'expired' | 'hang' | 'reset' | 'truncate' }
    | { kind: 'latency'; milliseconds: number }
    /** `status` defaults to 503. */
    | { kind: 'html'; status?: number }
    /** What `resource` (name or ARN; absent: everything) names is listed, yet answers as MISSING when described. */
    | { kind: 'lose'; resource?: string }
  )

export type StandingFault = Fault & {
  readonly id: string
  /** Calls hit so far. */
  hits: number
}

/** The faults that stand, in the order in which they were added. */
export class Faults {
  #standing: StandingFault[] = []
  #added = 0
  // Not the world's randomness: a fault must not change what the world does.
  readonly #random = new Random(1)

  add(fault: Fault): StandingFault {
    const standing = { ...fault, id: `fault-${++this.#added}`, hits: 0 }
    this.#standing.push(standing)
    return standing
  }

  /** Removes one fault, or all of them. */
  remove(id?: string): void {
    this.#standing = id === undefined ? [] : this.#standing.filter((fault) => fault.id !== id)
  }

  list(): readonly StandingFault[] {
    return this.#standing
  }

  /** The faults that hit this call; each is counted. */
  hit(call: AskedCall): Fault[] {
    const hit = this.#standing.filter((fault) => matches(fault, call) && this.#random.next() < (fault.rate ?? 1))
    for (const fault of hit) fault.hits++
    this.#standing = this.#standing.filter((fault) => fault.count === undefined || fault.hits < fault.count)
    return hit
  }
}

function matches(fault: Fault, call: AskedCall): boolean {
  return (
    (fault.action ?? call.action) === call.action &&
    (fault.accountId ?? call.accountId) === call.accountId &&
    (fault.region ?? call.region) === call.region
  )
}
