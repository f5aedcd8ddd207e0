import type { LaunchType } from '@/lib/ecs/task-definition'

/** What a reader set beside the text. */
export type PlaygroundSettings = {
  /** What the definition is looked at for; null: what it says itself. */
  readonly launchType: LaunchType | null
  /** Memory that the container instance registered; null when not known. */
  readonly instanceMiB: number | null
  /** Which definition of the text is shown, counted from 0. */
  readonly definitionIndex: number
}

/** A definition is looked at for what it says itself, on an instance that nobody knows. */
export const noSettings: PlaygroundSettings = { launchType: null, instanceMiB: null, definitionIndex: 0 }
