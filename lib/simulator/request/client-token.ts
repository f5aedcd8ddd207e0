import { WireError } from './wire-error'

/** What a call with a client token asked for, and what it was answered. */
type Remembered = { request: string; answer: object }

/**
 * Answers that are given again to a request that comes again with its client token, as a client's retry does.
 * Errors: ConflictException for the same token with another request.
 * Source: API_RunTask, clientToken.
 */
export class ClientTokens<Scope extends object> {
  readonly #byScope = new WeakMap<Scope, Map<string, Remembered>>()

  once<Answer extends object>(
    scope: Scope,
    { clientToken, request }: { clientToken: string | undefined; request: object },
    run: () => Answer,
  ): Answer {
    if (clientToken === undefined) return run()
    const remembered = this.#byScope.get(scope) ?? new Map<string, Remembered>()
    this.#byScope.set(scope, remembered)
    const asked = JSON.stringify(request)
    const known = remembered.get(clientToken)
    if (!known) {
      const answer = run()
      remembered.set(clientToken, { request: asked, answer: structuredClone(answer) })
      return answer
    }
    // (unverified) words
    if (known.request !== asked)
      throw new WireError('ConflictException', 'The client token was used with another request.')
    return structuredClone(known.answer) as Answer
  }
}
