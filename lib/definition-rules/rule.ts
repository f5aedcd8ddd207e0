import type { ContainerDefinition, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs'

/** `error`: AWS refuses the definition; `warning`: AWS accepts it and it will hurt; `note`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note'

export type FieldPath = readonly (string | number)[]

/** What one rule found at one place of a definition. */
export type Finding = {
  /** Names the rule; its sentence is `rule.<code>` in the messages. */
  readonly code: string
  readonly severity: Severity
  /** Where: `['containerDefinitions', 0, 'memory']`. */
  readonly path: FieldPath
  /** AWS's own words when it refuses this, as far as they are known. */
  readonly awsMessage: string | null
  readonly values: Readonly<Record<string, string | number>>
  /** Where the rule is written down. */
  readonly source: string
}

export type DefinitionLaunchType = 'FARGATE' | 'EC2' | 'EXTERNAL' | 'MANAGED_INSTANCES'

/** A definition as RegisterTaskDefinition takes it. */
export type Definition = RegisterTaskDefinitionRequest

export type RuleContext = {
  readonly definition: Definition
  readonly containers: readonly ContainerDefinition[]
  /** What the definition must be fit for: its `requiresCompatibilities`, or what the caller asks about. */
  readonly launchTypes: readonly DefinitionLaunchType[]
  readonly isFargate: boolean
  readonly isWindows: boolean
  /** As ECS fills it in: `bridge` on Linux when unset. */
  readonly networkMode: string
}

/** One rule: every place of the definition that breaks it. */
export type Rule = (context: RuleContext) => Finding[]

type Found = { code: string; path: FieldPath; awsMessage?: string | null; values?: Finding['values']; source: string }

/** What AWS refuses. */
export function refused({ awsMessage = null, values = {}, ...found }: Found): Finding {
  return { severity: 'error', awsMessage, values, ...found }
}

/** What AWS accepts although it will hurt. */
export function warned({ values = {}, ...found }: Omit<Found, 'awsMessage'>): Finding {
  return { severity: 'warning', awsMessage: null, values, ...found }
}

/** What is worth knowing. */
export function noted({ values = {}, ...found }: Omit<Found, 'awsMessage'>): Finding {
  return { severity: 'note', awsMessage: null, values, ...found }
}

/** What `look` finds in each container, with the path of the container. */
export function inContainers(
  look: (container: ContainerDefinition, path: FieldPath, context: RuleContext) => Finding[],
): Rule {
  return (context) =>
    context.containers.flatMap((container, index) => look(container, ['containerDefinitions', index], context))
}
