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

/** `expression` is null when it is not understood. */
export type ReadConstraint = { readonly text: string; readonly expression: Expression | null }

/** A request whose constraints were read, once for all instances. */
export type ReadRequest = PlacementRequest & {
  /** All but `distinctInstance`. */
  readonly memberOf: readonly ReadConstraint[]
  readonly isDistinct: boolean
}

/**
 * A type of constraint that nobody knows yet is kept as one that is not understood.
 * Source: developer guide, task placement constraints: `memberOf` with an expression, `distinctInstance` without.
 */
export function readRequest(request: PlacementRequest): ReadRequest {
  const { constraints } = request
  return {
    ...request,
    memberOf: constraints.filter(({ type }) => type !== 'distinctInstance').map(readConstraint),
    isDistinct: constraints.some(({ type }) => type === 'distinctInstance'),
  }
}

function readConstraint({ type, expression }: PlacementRequest['constraints'][number]): ReadConstraint {
  if (type === 'memberOf') return { text: expression ?? '', expression: parseExpression(expression ?? '') }
  return { text: [type, expression].filter(Boolean).join(' '), expression: null }
}
