/** What was asked, and where. */
export type AskedCall = { readonly action: string; readonly accountId: string; readonly region: string }

type Count = { count: number; throttled: number }

/** How often each operation was called, by whom, since the last reset: what tests and benches ask for. */
export class Calls {
  readonly #byScope = new Map<string, Map<string, Count>>()

  add(call: AskedCall, outcome: { throttled: boolean }): void {
    const scope = `${call.accountId}/${call.region}`
    const actions = this.#byScope.get(scope) ?? new Map<string, Count>()
    const count = actions.get(call.action) ?? { count: 0, throttled: 0 }
    count.count++
    if (outcome.throttled) count.throttled++
    this.#byScope.set(scope, actions.set(call.action, count))
  }

  reset(): void {
    this.#byScope.clear()
  }

  /** Shape: totals, per action over everything, and per `account/region` and action. */
  summary() {
    const byAction = new Map<string, Count>()
    const total: Count = { count: 0, throttled: 0 }
    for (const [action, { count, throttled }] of [...this.#byScope.values()].flatMap((actions) => [...actions])) {
      const sum = byAction.get(action) ?? { count: 0, throttled: 0 }
      byAction.set(action, { count: sum.count + count, throttled: sum.throttled + throttled })
      total.count += count
      total.throttled += throttled
    }
    const byScope = [...this.#byScope].map(([scope, actions]) => [scope, Object.fromEntries(actions)] as const)
    return { ...total, byAction: Object.fromEntries(byAction), byScope: Object.fromEntries(byScope) }
  }
}
