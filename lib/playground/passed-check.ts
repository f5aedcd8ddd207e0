import type { Definition, Finding, RuleCode } from '@/lib/definition-rules/rule'
import type { LaunchType } from '@/lib/ecs/task-definition'
import { parseCpu, parseMemory } from '@/lib/memory/size'

/** A rule about the task size that the definition keeps, with its numbers. Shape: the sentence is `playground.passed.<code>`. */
export type PassedCheck = {
  readonly code: 'limitsAboveReservations' | 'reservationsFit' | 'limitsFit' | 'cpuFits' | 'fargateSize'
  readonly values: Readonly<Record<string, number>>
}

/** The rules about sizes that were looked at and kept: those that had nothing to look at are not among them. */
export function passedChecks(
  { cpu, memory, containerDefinitions: containers = [] }: Partial<Definition>,
  launchType: LaunchType,
  findings: readonly Finding[],
): readonly PassedCheck[] {
  const broken = new Set<RuleCode>(findings.map(({ code }) => code))
  const taskMiB = parseMemory(memory)
  const taskCpu = parseCpu(cpu)
  const sum = (values: readonly (number | undefined)[]) => values.reduce<number>((all, value) => all + (value ?? 0), 0)
  const reservedMiB = sum(containers.map((each) => each.memoryReservation || each.memory))
  const limitMiB = sum(containers.map((each) => each.memory))
  const containerCpu = sum(containers.map((each) => each.cpu))
  const both = containers.filter((each) => each.memory && each.memoryReservation)
  const checks: readonly (PassedCheck & { readonly applies: boolean; readonly rules: readonly RuleCode[] })[] = [
    {
      code: 'limitsAboveReservations',
      applies: both.length > 0,
      rules: ['limitBelowReservation'],
      values: { count: both.length },
    },
    {
      code: 'reservationsFit',
      applies: taskMiB !== null && reservedMiB > 0 && reservedMiB <= taskMiB,
      rules: ['reservationsExceedTask'],
      values: { reservedMiB, taskMiB: taskMiB ?? 0 },
    },
    {
      code: 'limitsFit',
      applies: taskMiB !== null && limitMiB > 0,
      rules: ['limitsOvercommit', 'limitAboveTask'],
      values: { limitMiB, taskMiB: taskMiB ?? 0 },
    },
    {
      code: 'cpuFits',
      applies: taskCpu !== null && containerCpu > 0 && containerCpu <= taskCpu,
      rules: ['cpuExceedsTask'],
      values: { containerCpu, taskCpu: taskCpu ?? 0 },
    },
    {
      code: 'fargateSize',
      applies: launchType === 'FARGATE' && taskMiB !== null && taskCpu !== null,
      rules: ['fargatePair'],
      values: { vcpu: (taskCpu ?? 0) / 1024, taskMiB: taskMiB ?? 0 },
    },
  ]
  return checks
    .filter(({ applies, rules }) => applies && !rules.some((rule) => broken.has(rule)))
    .map(({ code, values }) => ({ code, values }))
}
