import 'server-only'
import { config } from '@/lib/config'
import type { Notice } from '@/lib/problem'
import type { ScopeRef } from '@/lib/routes'
import type { AccountSnapshot } from '@/lib/snapshot/account'
import { snapshotOf } from '@/lib/snapshot/store'
import type { Missing, Part, Place } from '@/lib/views/view'
import { toldProblem } from '../told-problem'

/** Where a view stands, and the snapshot that answers for it. Errors: `unknownScope`. */
export async function placeOf(at: ScopeRef): Promise<{ snapshot: AccountSnapshot; place: () => Place }> {
  const snapshot = await snapshotOf(at.account, at.region)
  const { demo } = await config()
  return { snapshot, place: () => ({ demo, scope: scopeView(snapshot) }) }
}

/** The scope as screens name it; the account id is known at the latest with the first answer. */
export function scopeView({ scope, accountId }: AccountSnapshot): Place['scope'] {
  return {
    account: scope.alias,
    accountId: accountId ?? null,
    region: scope.region,
    endpoint: scope.endpoint === undefined ? null : withoutCredentials(scope.endpoint),
  }
}

// A user name and password in the URL are for the server alone.
function withoutCredentials(endpoint: string): string {
  const { origin, pathname } = new URL(endpoint)
  return pathname === '/' ? origin : origin + pathname
}

/** A part of a view that may fail alone: its problem becomes a notice that names the section. */
export async function partOrMissing<Value>(
  section: string,
  taking: Promise<Part<Value>>,
): Promise<Part<Value> | Missing> {
  try {
    return await taking
  } catch (error) {
    const notice: Notice = { ...toldProblem(error), section }
    return { notices: [notice] }
  }
}

/** The part of a part. */
export function mapPart<From, To>(part: Part<From>, map: (value: From) => To): Part<To>
export function mapPart<From, To>(part: Part<From> | Missing, map: (value: From) => To): Part<To> | Missing
export function mapPart<From, To>(part: Part<From> | Missing, map: (value: From) => To): Part<To> | Missing {
  return 'value' in part ? { ...part, value: map(part.value) } : part
}
