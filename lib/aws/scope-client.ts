import 'server-only'
import type { ECSClient } from '@aws-sdk/client-ecs'
import type { Scope } from '@/lib/config'
import { Problem } from '@/lib/problem'
import { createClient } from './client'

// when fresh credentials have expired too, nobody has signed in again yet
const renewEveryMs = 10_000

/**
 * The ECS client of a scope. When AWS calls its credentials expired, the next try gets a client that reads them anew:
 * the SDK keeps keys without an expiry time for ever, also when somebody has signed in again meanwhile.
 */
export class ScopeClient {
  readonly #scope: Scope
  readonly #now: () => number
  #client: ECSClient
  #renewedAt = Number.NEGATIVE_INFINITY

  constructor(scope: Scope, now: () => number) {
    this.#scope = scope
    this.#now = now
    this.#client = createClient(scope)
  }

  /** Sends one request. Errors: those of `send`. */
  async run<Output>(send: (client: ECSClient) => Promise<Output>): Promise<Output> {
    const client = this.#client
    try {
      return await send(client)
    } catch (error) {
      if (error instanceof Problem && error.facts.code === 'credentialsExpired') this.#renew(client)
      throw error
    }
  }

  /** The account id that the credentials themselves carry, if they do (environment, SSO and assumed roles may). */
  async accountId(): Promise<string | undefined> {
    const { accountId } = await this.#client.config.credentials()
    return accountId
  }

  #renew(used: ECSClient): void {
    if (used !== this.#client || this.#now() - this.#renewedAt < renewEveryMs) return
    this.#renewedAt = this.#now()
    // the old client is not destroyed: other requests may still be on their way with it
    this.#client = createClient(this.#scope)
  }
}
