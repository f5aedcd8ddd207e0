import type { DefinitionLaunchType } from '@/lib/definition-rules/rule'

/** What a reader set beside the text. */
export type PlaygroundSettings = {
  /** What the definition is looked at for; null: what it says itself. */
  readonly launchType: DefinitionLaunchType | null
  /** Memory that the container instance registered; null when not known. */
  readonly instanceMiB: number | null
  /** Which definition of the text is shown, counted from 0. */
  readonly definitionIndex: number
}

export const noSettings: PlaygroundSettings = { launchType: null, instanceMiB: null, definitionIndex: 0 }

export const LAUNCH_TYPES = [
  'FARGATE',
  'EC2',
  'EXTERNAL',
  'MANAGED_INSTANCES',
] as const satisfies DefinitionLaunchType[]
