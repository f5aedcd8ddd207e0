import type { ContainerDefinition, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs'

/** `error`: AWS refuses the definition; `warning`: AWS accepts it and it will hurt; `note`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note'

/** What one rule found at one place of a definition. */
export type Finding = {
  /** Names the rule; its sentence is `rule.<code>` in the messages. */
  readonly code: string
  readonly severity: Severity
  /** Where: `['containerDefinitions', 0, 'memory']`. */
  readonly path: readonly (string | number)[]
  /** AWS's own words when it refuses this, as far as they are known. */
  readonly awsMessage: string | null
  readonly values: Readonly<Record<string, string | number>>
  /** Where the rule is written down. */
  readonly source: string
}

export type DefinitionLaunchType = 'FARGATE' | 'EC2' | 'EXTERNAL' | 'MANAGED_INSTANCES'

/** A definition as RegisterTaskDefinition takes it. Checked for its shape before any rule sees it. */
export type Definition = RegisterTaskDefinitionRequest

export type RuleContext = {
  readonly definition: Definition
  readonly containers: readonly ContainerDefinition[]
  /** What the definition must be fit for: its `requiresCompatibilities`, or what the caller asks about. */
  readonly launchTypes: readonly DefinitionLaunchType[]
}

/** One rule: every place of the definition that breaks it. */
export type Rule = (context: RuleContext) => Finding[]
