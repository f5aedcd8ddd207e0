import 'server-only'
import type { Call } from '@/lib/aws/call'
import type { Notice, Problem } from '@/lib/problem'
import type { Priority } from './pace'

export type Loaded<Value> = { readonly value: Value; readonly notices: readonly Notice[] }

/** As much of a value as is there: `totalCount` is what is known so far and may still grow. */
export type PartlyLoaded<Value> = Loaded<Value> & { readonly loadedCount: number; readonly totalCount: number }

/** What a fetch is given: how to call ECS, and where to say how far it has come. */
export type Step<Value> = { readonly call: Call; readonly onPartial: (partial: PartlyLoaded<Value>) => void }

/** Reads the value from ECS; what fails as a whole throws its `Problem`. */
export type Fetch<Value> = (step: Step<Value>) => Promise<Loaded<Value>>

/** How a flight calls ECS: at its priority of the moment, and hearing of every try that fails. */
export type CallWith = (priority: () => Priority, onSetback: (problem: Problem) => void) => Call

/** One fetch on its way: how urgent it is, what it has brought so far, why it may be late. */
export class Flight<Value> {
  readonly startedAt: number
  priority: Priority
  partial: PartlyLoaded<Value> | undefined
  setback: Problem | undefined
  readonly landing: Promise<Loaded<Value>>
  /** Done when there is something to show. */
  readonly firstPartial: Promise<void>
  /** Done when a try has failed and will be made again. */
  readonly firstSetback: Promise<void>

  constructor(fetch: Fetch<Value>, callWith: CallWith, start: { at: number; priority: Priority }) {
    this.startedAt = start.at
    this.priority = start.priority
    const [firstPartial, tellPartial] = signal()
    const [firstSetback, tellSetback] = signal()
    this.firstPartial = firstPartial
    this.firstSetback = firstSetback
    const onSetback = (problem: Problem) => {
      this.setback = problem
      tellSetback()
    }
    const onPartial = (partial: PartlyLoaded<Value>) => {
      this.partial = partial
      tellPartial()
    }
    const call = callWith(() => this.priority, onSetback)
    // also a fetch that throws at once lands with its error
    this.landing = Promise.resolve().then(() => fetch({ call, onPartial }))
  }
}

function signal(): [Promise<void>, () => void] {
  let tell = () => {}
  const told = new Promise<void>((resolve) => {
    tell = resolve
  })
  return [told, tell]
}
