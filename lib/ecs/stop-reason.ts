import type { Condition } from './condition'
import { SIGKILL_EXIT, SIGTERM_EXIT } from './container'
import { type StopRule, stopRules } from './stop-rule'

/** A container of a task that has stopped; null: not told. */
export type StoppedContainer = {
  readonly name: string | null
  readonly reason: string | null
  readonly exitCode: number | null
  readonly healthStatus: string | null
  readonly essential: boolean | null
  /** What capped its memory. */
  readonly limitMiB: number | null
}

/** A task that has stopped; null: not told. */
export type StoppedTask = {
  readonly stopCode: string | null
  readonly stoppedReason: string | null
  readonly containers: readonly StoppedContainer[]
}

/** Why a task stopped. `values` holds every argument of the sentences of `code`, or 'unknown'. */
export type StopReading = {
  readonly code: string
  readonly condition: Condition
  readonly container: string | null
  readonly exitCode: number | null
  readonly values: Readonly<Record<string, string | number>>
}

/*
 * API reference, Task, stopCode: what it says by itself, when no text says more.
 */
const RULE_OF_STOP_CODE: Readonly<Record<string, { readonly code: string; readonly condition: Condition }>> = {
  UserInitiated: { code: 'stoppedByUser', condition: 'atRest' },
  ServiceSchedulerInitiated: { code: 'stoppedByService', condition: 'atRest' },
  SpotInterruption: { code: 'spotInterruption', condition: 'note' },
  TerminationNotice: { code: 'terminationNotice', condition: 'note' },
  InfrastructureHealth: { code: 'infrastructureHealth', condition: 'degraded' },
  TaskFailedToStart: { code: 'taskFailedToStart', condition: 'failing' },
}

// AWS keeps reasons to about a thousand characters; patterns look at no more of a text that does not keep to it.
const LONGEST_REASON = 2000

/** Every code that has sentences for its cause and its advice. */
export const stopCodes: readonly string[] = [
  ...new Set([
    ...stopRules.map(({ code }) => code),
    ...Object.values(RULE_OF_STOP_CODE).map(({ code }) => code),
    'essentialContainerExited',
    'essentialContainerKilled',
    'essentialContainerFinished',
    'unknown',
  ]),
]

/**
 * Why a task stopped, from what ECS wrote: the task's own reason first, then the containers', then their exit codes.
 * A person's words for stopping a task are never read as a cause.
 * Source: developer guide, stopped tasks error codes; API reference, Task: stopCode, stoppedReason.
 */
export function stopCause(task: StoppedTask): StopReading {
  return fromTaskReason(task) ?? fromContainerReasons(task) ?? fromExitCodes(task) ?? fromStopCode(task)
}

function fromTaskReason(task: StoppedTask): StopReading | null {
  const rules = task.stopCode === 'UserInitiated' ? stopRules.filter(({ isByUser }) => isByUser) : stopRules
  const found = matchRule(rules, task.stoppedReason)
  return found && reading(found.rule, found.match, containerOf(found.rule, task))
}

// Stopping is not a fault of the containers: what they say about it would hide who asked for it.
function fromContainerReasons(task: StoppedTask): StopReading | null {
  if (task.stopCode === 'UserInitiated' || task.stopCode === 'ServiceSchedulerInitiated') return null
  const found = task.containers
    .flatMap((container) => {
      const match = matchRule(stopRules, container.reason)
      return match ? [{ ...match, container }] : []
    })
    .toSorted((a, b) => stopRules.indexOf(a.rule) - stopRules.indexOf(b.rule))[0]
  return found ? reading(found.rule, found.match, found.container) : null
}

function fromExitCodes(task: StoppedTask): StopReading | null {
  const isExit = task.stopCode === 'EssentialContainerExited' || /essential container/i.test(task.stoppedReason ?? '')
  if (!isExit) return null
  const container = exitedContainer(task.containers)
  const exitCode = container?.exitCode ?? null
  if (exitCode === SIGKILL_EXIT) return exitReading('essentialContainerKilled', 'failing', container)
  if (exitCode === 0) return exitReading('essentialContainerFinished', 'atRest', container)
  return exitReading('essentialContainerExited', exitCode === null ? 'unknown' : 'failing', container)
}

function fromStopCode(task: StoppedTask): StopReading {
  const rule =
    task.stopCode !== null && Object.hasOwn(RULE_OF_STOP_CODE, task.stopCode)
      ? RULE_OF_STOP_CODE[task.stopCode]
      : undefined
  if (rule) return exitReading(rule.code, rule.condition, null)
  const failed = task.containers.find(({ exitCode }) => exitCode !== null && exitCode !== 0)
  if (failed) return exitReading('unknown', 'failing', failed)
  const isClean = task.containers.length > 0 && task.containers.every(({ exitCode }) => exitCode === 0)
  return exitReading('unknown', isClean ? 'atRest' : 'unknown', null)
}

// The container that ended the task is essential and failed by itself; SIGTERM is the answer of the others.
function exitedContainer(containers: readonly StoppedContainer[]): StoppedContainer | null {
  const essential = containers.filter((each) => each.essential !== false)
  const byItself = essential.find(
    ({ exitCode }) => exitCode !== null && ![0, SIGKILL_EXIT, SIGTERM_EXIT].includes(exitCode),
  )
  const killed = essential.find(({ exitCode }) => exitCode === SIGKILL_EXIT)
  const finished = essential.find(({ exitCode }) => exitCode === 0)
  return byItself ?? killed ?? finished ?? essential.find(({ exitCode }) => exitCode !== null) ?? null
}

function containerOf(rule: StopRule, task: StoppedTask): StoppedContainer | null {
  const byReason = task.containers.find(({ reason }) => reason !== null && rule.pattern.test(reason))
  const unhealthy =
    rule.code === 'containerHealthCheck' ? task.containers.find((each) => each.healthStatus === 'UNHEALTHY') : null
  return byReason ?? unhealthy ?? null
}

function matchRule(rules: readonly StopRule[], text: string | null): { rule: StopRule; match: RegExpExecArray } | null {
  if (text === null) return null
  const start = text.slice(0, LONGEST_REASON)
  for (const rule of rules) {
    const match = rule.pattern.exec(start)
    if (match) return { rule, match }
  }
  return null
}

function reading(rule: StopRule, match: RegExpExecArray, container: StoppedContainer | null): StopReading {
  const groups = Object.fromEntries((rule.values ?? []).map((name) => [name, match.groups?.[name] || 'unknown']))
  const base = exitReading(rule.code, rule.condition, container)
  return { ...base, values: { ...base.values, ...groups } }
}

function exitReading(code: string, condition: Condition, container: StoppedContainer | null): StopReading {
  const name = container?.name ?? null
  const exitCode = container?.exitCode ?? null
  const values = {
    container: name ?? 'unknown',
    exitCode: exitCode ?? 'unknown',
    limitMiB: container?.limitMiB ?? 'unknown',
  }
  return { code, condition, container: name, exitCode, values }
}
