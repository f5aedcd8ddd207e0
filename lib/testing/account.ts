import { beforeEach } from 'vitest'
import type { Config, Scope } from '@/lib/config'
import { sharedSimulator, type TestSimulator } from './simulator'

type Kept = { ecscopeConfig?: Promise<Config>; ecscopeStore?: unknown }

/** The scope that the simulator's main account is configured as in tests. */
export const testScope = { account: 'demo', region: 'ap-northeast-1' } as const

/**
 * Makes the readers of `lib/api` answer from a simulator: one scope, nothing remembered.
 * The credentials come from the environment, as they would for a process on AWS.
 */
export function readFrom(endpoint: string, overrides: Partial<Scope> = {}, budgetShare = 1): void {
  process.env.AWS_ACCESS_KEY_ID = 'AKIAIOSFODNN7EXAMPLE'
  process.env.AWS_SECRET_ACCESS_KEY = 'simulated'
  const scope: Scope = { alias: testScope.account, region: testScope.region, endpoint, ...overrides }
  const kept = globalThis as unknown as Kept
  kept.ecscopeConfig = Promise.resolve({ scopes: [scope], budgetShare, demo: true })
  delete kept.ecscopeStore
}

/** The simulated account of the demo for all tests of a file: each begins with a fresh world of which nothing was read. */
export async function demoAccount(): Promise<TestSimulator> {
  const simulator = await sharedSimulator({ world: 'demo' })
  beforeEach(() => readFrom(simulator.url))
  return simulator
}
