/** A deployment or a task set as far as its place in a rollout goes; null: not told. */
export type RolloutPart = {
  readonly id: string
  readonly status: string | null
  readonly rolloutState: string | null
  readonly createdAt: string | null
  /** Of a task set; null for a deployment. */
  readonly stabilityStatus: string | null
}

/**
 * Which way tasks move: to the new revision, back to the one before, or not any more because ECS gave the deployment
 * up. `none`: there is only one.
 */
export type RolloutDirection = 'none' | 'forward' | 'back' | 'stopped'

/** What a service moves to, and what it moves from, newest first. Null: it has none yet. */
export type Rollout<Part extends RolloutPart> = {
  readonly target: Part | null
  readonly sources: readonly Part[]
  readonly direction: RolloutDirection
}

/**
 * How the deployments or task sets of a service stand to each other.
 * Source: API reference, Deployment: PRIMARY is the newest, ACTIVE still has tasks that it replaces; rolloutState FAILED
 * of one that is being replaced means that the circuit breaker or an alarm rolls it back. TaskSet: the newest that is not
 * DRAINING is where an external controller goes; PRIMARY only says which one serves production traffic.
 */
export function rolloutOf<Part extends RolloutPart>(parts: readonly Part[], isRollingBack = false): Rollout<Part> {
  const newestFirst = parts.toSorted((one, other) => (other.createdAt ?? '').localeCompare(one.createdAt ?? ''))
  const target = targetOf(newestFirst)
  const sources = newestFirst.filter((part) => part !== target && part.status !== 'INACTIVE')
  return { target, sources, direction: directionOf(target, sources, isRollingBack) }
}

function targetOf<Part extends RolloutPart>(newestFirst: readonly Part[]): Part | null {
  const isTaskSets = newestFirst.some(({ stabilityStatus }) => stabilityStatus !== null)
  const target = newestFirst.find(({ status }) => (isTaskSets ? status !== 'DRAINING' : status === 'PRIMARY'))
  return target ?? newestFirst[0] ?? null
}

function directionOf(
  target: RolloutPart | null,
  sources: readonly RolloutPart[],
  isRollingBack: boolean,
): RolloutDirection {
  if (target?.rolloutState === 'FAILED') return 'stopped'
  if (sources.length === 0) return 'none'
  const isGivenUp = (source: RolloutPart) => source.rolloutState === 'FAILED' || isNewer(source, target)
  return isRollingBack || sources.some(isGivenUp) ? 'back' : 'forward'
}

// A deployment that rolls back is the newest itself; of task sets the one before comes to serve again.
function isNewer(source: RolloutPart, target: RolloutPart | null): boolean {
  return source.createdAt !== null && target?.createdAt != null && source.createdAt > target.createdAt
}
