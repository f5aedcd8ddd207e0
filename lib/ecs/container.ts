import type { Condition } from './condition'

/** A container as far as its condition goes; null: not told. */
export type ContainerState = {
  readonly lastStatus: string | null
  readonly healthStatus: string | null
  readonly exitCode: number | null
  readonly reason: string | null
}

// A process that a signal ended exits with 128 plus the number of the signal.
export const SIGKILL_EXIT = 137
export const SIGTERM_EXIT = 143

/**
 * Whether a reason says that the kernel killed the container for its memory. The exit code 137 alone does not: a
 * container that ignores SIGTERM is killed the same way.
 * Source: developer guide, stopped tasks error codes, OutOfMemoryError; the case of the text differs by platform.
 */
export function isOutOfMemory(reason: string | null): boolean {
  return reason !== null && /out ?of ?memory|oom[- ]?killed/i.test(reason)
}

/**
 * How a container fares. One that was told to stop and left with SIGTERM is at rest; one that had to be killed is a
 * note, because its exit code does not say who killed it.
 * Source: API reference, Container: lastStatus, healthStatus, exitCode, reason.
 */
export function containerCondition(container: ContainerState): Condition {
  const { lastStatus, healthStatus } = container
  if (lastStatus === 'STOPPED') return stoppedCondition(container)
  if (lastStatus === 'RUNNING') return healthStatus === 'UNHEALTHY' ? 'failing' : 'steady'
  return lastStatus === 'PENDING' ? 'changing' : 'unknown'
}

function stoppedCondition({ exitCode, reason }: ContainerState): Condition {
  if (isOutOfMemory(reason) || (reason !== null && /error/i.test(reason))) return 'failing'
  if (exitCode === null) return 'unknown'
  if (exitCode === SIGKILL_EXIT) return 'note'
  return exitCode === 0 || exitCode === SIGTERM_EXIT ? 'atRest' : 'failing'
}
