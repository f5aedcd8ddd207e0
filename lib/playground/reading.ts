import { type CheckedDefinition, checkText, type PlacedFinding } from '@/lib/definition-rules/check-text'
import type { TextPlace } from '@/lib/definition-rules/json-text'
import type { Severity } from '@/lib/definition-rules/rule'
import { type LaunchType, launchTypeOf } from '@/lib/ecs/task-definition'
import { type TaskMemory, taskMemory } from '@/lib/memory/limits'
import { parseCpu, parseMemory } from '@/lib/memory/size'
import { LARGEST_TEXT } from './largest-text'
import { type PassedCheck, passedChecks } from './passed-check'
import type { PlaygroundSettings } from './settings'

/** Everything that the playground shows of a text. */
export type PlaygroundReading = {
  /** Every definition of the text by name, for whoever chooses one. */
  readonly names: readonly string[]
  readonly chosenIndex: number
  readonly chosen: CheckedDefinition
  /** What it is looked at for. */
  readonly launchType: LaunchType
  /** What it says itself that it is for. */
  readonly ownLaunchType: LaunchType
  readonly memory: TaskMemory
  /** Units: CPU units and MiB; null where the definition has none. */
  readonly size: { readonly cpu: number | null; readonly memoryMiB: number | null }
  readonly containerCpu: readonly { readonly name: string; readonly cpu: number }[]
  /** Gravest first, and of the same gravity in the order in which AWS would look. */
  readonly findings: readonly PlacedFinding[]
  readonly passed: readonly PassedCheck[]
  /** The first thing for which RegisterTaskDefinition would refuse it; null when it would take it. */
  readonly refusal: PlacedFinding | null
}

/** Why nothing can be shown. Shape: the sentence of `reason` is `check.unreadable.<reason>`. */
export type UnreadText = { readonly reason: string; readonly place: TextPlace }

const START: TextPlace = { line: 1, column: 1, offset: 0, length: 0 }
const GRAVITY: readonly Severity[] = ['error', 'warning', 'note']

/** Reads a text as the playground shows it. Errors: none; what cannot be read has its reason and place. */
export function readPlayground(text: string, settings: PlaygroundSettings): PlaygroundReading | UnreadText {
  if (text.length > LARGEST_TEXT) return { reason: 'TooLarge', place: START }
  const checked = checkText(text, settings.launchType ? { launchType: settings.launchType } : {})
  if ('reason' in checked) return checked
  const { definitions } = checked
  const chosenIndex = Math.min(settings.definitionIndex, definitions.length - 1)
  const chosen = definitions[chosenIndex]
  if (!chosen) return { reason: 'NoDefinition', place: START }
  return { names: definitions.map(({ name }) => name), chosenIndex, chosen, ...readDefinition(chosen, settings) }
}

type DefinitionReading = Omit<PlaygroundReading, 'names' | 'chosenIndex' | 'chosen'>

function readDefinition(chosen: CheckedDefinition, settings: PlaygroundSettings): DefinitionReading {
  const definition = chosen.definition ?? {}
  const ownLaunchType = launchTypeOf(definition.requiresCompatibilities ?? [])
  const launchType = settings.launchType ?? ownLaunchType
  const containers = definition.containerDefinitions ?? []
  const memory = taskMemory({
    launchType,
    operatingSystem: definition.runtimePlatform?.operatingSystemFamily,
    cpu: definition.cpu,
    memory: definition.memory,
    instanceMiB: settings.instanceMiB,
    containerDefinitions: containers,
  })
  const size = { cpu: parseCpu(definition.cpu), memoryMiB: parseMemory(definition.memory) }
  const findings = [...chosen.findings].sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity))
  return {
    launchType,
    ownLaunchType,
    memory,
    size,
    containerCpu: containers.map((each) => ({ name: each.name ?? '', cpu: each.cpu ?? 0 })),
    findings,
    passed: passedChecks(definition, launchType, findings),
    refusal: findings.find(({ severity }) => severity === 'error') ?? null,
  }
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly PlacedFinding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return { error: count('error'), warning: count('warning'), note: count('note') }
}
