type Count = { count: number; throttled: number }

/** How often each operation was called, by whom, since the last reset: what tests and benches ask for. */
export class Calls {
  readonly #byScope = new Map<string, Map<string, Count>>()

  add(call: { action: string; accountId: string; region: string }, outcome: { throttled: boolean }): void {
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
    const byAction: Record<string, Count> = {}
    const byScope: Record<string, Record<string, Count>> = {}
    const total: Count = { count: 0, throttled: 0 }
    for (const [scope, actions] of this.#byScope) {
      byScope[scope] = {}
      for (const [action, one] of actions) {
        byScope[scope][action] = { ...one }
        byAction[action] ??= { count: 0, throttled: 0 }
        for (const sum of [byAction[action], total]) {
          sum.count += one.count
          sum.throttled += one.throttled
        }
      }
    }
    return { ...total, byAction, byScope }
  }
}
