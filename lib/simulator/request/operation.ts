import type { Wire } from '../wire'
import type { Region, World } from '../world'
import type { Shape } from './validate'

/** What an operation may look at besides its input. */
export type Call = {
  readonly world: World
  readonly region: Region
  /** ARN of who asks. */
  readonly callerArn: string
}

/** One API operation: the shape of its request, and what it does. */
export type Operation = {
  readonly input: Shape
  /** Runs with an input that `input` has checked. */
  readonly run: (call: Call, input: never) => object
}

/**
 * Defines an operation in the SDK's own types.
 * Errors: `run` throws a `WireError` where AWS refuses.
 */
export function operation<Input extends object, Output extends object>(definition: {
  input: Shape
  run: (call: Call, input: Wire<Input>) => Omit<Wire<Output>, '$metadata'>
}): Operation {
  return definition as Operation
}
