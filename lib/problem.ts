/** What can go wrong, as codes; the sentences for each stand in `lib/messages` under `problem.<code>`. */
export const problemCodes = [
  'accessDenied', // AWS refuses the action; `action` names the missing IAM permission
  'throttled', // AWS answers ThrottlingException; the last good data may still be shown
  'credentialsMissing',
  'credentialsExpired',
  'unreachable', // no answer: connection refused, reset, DNS, time-out
  'badAnswer', // an answer that is not the ECS protocol: HTML, truncated JSON
  'notSupported', // the endpoint does not know this operation
  'awsError', // any other error of AWS; `awsMessage` carries its own words
  'notFound', // the thing the URL names does not exist
  'missing', // AWS listed something and then answered `failures[] MISSING` for it
  'stale', // shown data is older than it should be
  'loading', // a part is still being loaded: `loadedCount` of `totalCount`
  'unknownScope', // the URL names an account or region that is not configured
  'badRequest', // a parameter of the request is not usable
  'forbidden', // foreign Host, Origin or Sec-Fetch-Site
  'config', // wrong configuration; `field` names it
  'internal',
] as const

export type ProblemCode = (typeof problemCodes)[number]

/** Numbers and names that the sentences of a problem are filled with. Text from AWS is data, never markup. */
export type ProblemValues = Readonly<Record<string, string | number>>

/**
 * A problem as it travels in JSON: the code picks the sentences (what, why, next step), the rest fills them.
 * A `Notice` is the same thing when it stopped nothing: it names the `section` that is missing, stale or partial.
 */
export type ProblemFacts = {
  readonly code: ProblemCode
  /** The part of a view that this is about: 'clusters', 'services', 'tasks', 'taskDefinition' …; absent: the whole. */
  readonly section?: string
  /** IAM action, e.g. `ecs:ListServices`. */
  readonly action?: string
  /** ARN or name of what was asked for. */
  readonly resource?: string
  /** AWS's own words, verbatim. */
  readonly awsMessage?: string
  readonly values?: ProblemValues
}

export type Notice = ProblemFacts

const httpStatusOf: Readonly<Record<ProblemCode, number>> = {
  accessDenied: 502,
  throttled: 503,
  credentialsMissing: 502,
  credentialsExpired: 502,
  unreachable: 502,
  badAnswer: 502,
  notSupported: 501,
  awsError: 502,
  notFound: 404,
  missing: 404,
  stale: 503,
  loading: 503,
  unknownScope: 404,
  badRequest: 400,
  forbidden: 403,
  config: 500,
  internal: 500,
}

/** An error that knows what, why and the next step (as a code with values) and its HTTP status. */
export class Problem extends Error {
  readonly facts: ProblemFacts
  constructor(facts: ProblemFacts, options?: ErrorOptions) {
    super([facts.code, facts.action, facts.resource, facts.awsMessage].filter(Boolean).join(' '), options)
    this.name = 'Problem'
    this.facts = facts
  }
  // Next gives pages and routes a copy of this class each: what one throws, the other must know.
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'Problem' && 'facts' in value
  }
  get httpStatus(): number {
    return httpStatusOf[this.facts.code]
  }
}

/** Any thrown thing as facts; what is not a `Problem` becomes `internal` and never leaks its text. */
export function problemFacts(error: unknown): ProblemFacts {
  return error instanceof Problem ? error.facts : { code: 'internal' }
}
