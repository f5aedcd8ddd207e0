import { type Expression, parseExpression } from './expression'
import type { PlacementNeed } from './need'

/** One more task that wants a place. */
export type PlacementRequest = {
  readonly need: PlacementNeed
  readonly launchType: 'EC2' | 'EXTERNAL'
  /** It may stand on instances of any of them; empty: on every instance. */
  readonly capacityProviders: readonly string[]
  readonly constraints: readonly { readonly type?: string | null; readonly expression?: string | null }[]
  /** Source: API reference, TaskDefinition, requiresAttributes: what an instance must have registered. */
  readonly requiredAttributes: readonly { readonly name?: string | null; readonly value?: string | null }[]
  /** `service:NAME` or `family:NAME`; null: not known. */
  readonly group: string | null
}

export type ReadConstraint = { readonly text: string; readonly expression: Expression | null }

/** A request whose constraints were read, once for all instances. */
export type ReadRequest = PlacementRequest & {
  readonly memberOf: readonly ReadConstraint[]
  readonly isDistinct: boolean
}

/** Source: developer guide, task placement constraints: `memberOf` with an expression, `distinctInstance` without. */
export function readRequest(request: PlacementRequest): ReadRequest {
  const { constraints } = request
  return {
    ...request,
    memberOf: constraints
      .filter(({ type }) => type === 'memberOf')
      .map(({ expression }) => ({ text: expression ?? '', expression: parseExpression(expression ?? '') })),
    isDistinct: constraints.some(({ type }) => type === 'distinctInstance'),
  }
}
