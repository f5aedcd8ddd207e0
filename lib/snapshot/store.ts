import 'server-only'
import { config, type Scope } from '@/lib/config'
import { Problem } from '@/lib/problem'
import { AccountSnapshot } from './account'
import { Pacer } from './pace'

type Store = readonly AccountSnapshot[]

// Next gives instrumentation, pages and route handlers each a copy of this module: only globalThis is one for all
const kept = globalThis as typeof globalThis & { ecscopeStore?: Promise<Store> }

/** All configured scopes, in the order of the configuration. Errors: `Problem('config')`. */
export async function scopes(): Promise<readonly Scope[]> {
  return (await config()).scopes
}

/**
 * The snapshot of a scope, by its alias or its 12-digit account id and its region.
 * Errors: `unknownScope`; `config` when the configuration is wrong.
 */
export async function snapshotOf(account: string, region: string): Promise<AccountSnapshot> {
  const all = (await store()).filter(({ scope }) => scope.region === region)
  const named = all.find(({ scope }) => scope.alias === account)
  if (named) return named
  if (/^\d{12}$/.test(account)) {
    for (const snapshot of all) if ((await snapshot.learnAccountId()) === account) return snapshot
  }
  throw new Problem({ code: 'unknownScope', resource: `${account}/${region}` })
}

function store(): Promise<Store> {
  kept.ecscopeStore ??= openStore()
  return kept.ecscopeStore
}

async function openStore(): Promise<Store> {
  const { scopes, budgetShare } = await config()
  const pacers = new Map<string, Pacer>()
  const pacerOf = ({ alias, accountId, region }: Scope): Pacer => {
    const key = `${accountId ?? alias} ${region}`
    const pacer = pacers.get(key) ?? new Pacer({ share: budgetShare })
    pacers.set(key, pacer)
    return pacer
  }
  return scopes.map((scope) => new AccountSnapshot(scope, { pacer: pacerOf(scope) }))
}
