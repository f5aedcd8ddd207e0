import type { ContainerDefinition, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs'
import type { LaunchType } from '@/lib/ecs/task-definition'
import { type RuleCode, ruleBook, type Severity } from './rule-book'

export type { RuleCode, Severity } from './rule-book'

/** Where in a definition: `['containerDefinitions', 0, 'memory']`, in the words and indexes of the API. */
export type FieldPath = readonly (string | number)[]

/** The one edit that mends a finding: the field's new value; null takes the field out. */
export type Fix = { readonly path: FieldPath; readonly value: string | number | boolean | null }

/** What one rule found at one place of a definition. */
export type Finding = {
  /** Names the rule; its sentences are `rule.<code>.what` and `rule.<code>.why` in the messages. */
  readonly code: RuleCode
  readonly severity: Severity
  readonly path: FieldPath
  /** AWS's own words when it refuses this, as far as they are known. */
  readonly awsMessage: string | null
  readonly values: Readonly<Record<string, string | number>>
  /** Where the rule is written down. */
  readonly source: string
  /** Present where exactly one edit makes sense. */
  readonly fix?: Fix
}

/** A definition as RegisterTaskDefinition takes it. */
export type Definition = RegisterTaskDefinitionRequest

export type RuleContext = {
  readonly definition: Definition
  readonly containers: readonly ContainerDefinition[]
  /** What the definition must be fit for: its `requiresCompatibilities`, or what the caller asks about. */
  readonly launchTypes: readonly LaunchType[]
  /** Whether CloudFormation stands between what is written and what ECS gets. */
  readonly isTemplate: boolean
  /** Whether AWS wrote it: it carries fields that only answers carry. */
  readonly isDescribed: boolean
  readonly isFargate: boolean
  readonly isWindows: boolean
  /** As ECS fills it in: `bridge` on Linux when unset. */
  readonly networkMode: string
  /** What `look` finds, or nothing when it had to look at a value that is not known yet. */
  readonly whenKnown: (look: () => Finding[]) => Finding[]
}

/** One rule: every place of the definition that breaks it. */
export type Rule = (context: RuleContext) => Finding[]

type Details = {
  readonly awsMessage?: string
  readonly values?: Finding['values']
  readonly fix?: Fix
}

/** A finding of the rule book at one place. */
export function found(code: RuleCode, path: FieldPath, { awsMessage, values = {}, fix }: Details = {}): Finding {
  const [severity, source] = ruleBook[code]
  return { code, severity, path, awsMessage: awsMessage ?? null, values, source, ...(fix ? { fix } : {}) }
}

/** What `look` finds in each container, with the path of the container. */
export function inContainers(
  look: (container: ContainerDefinition, path: FieldPath, context: RuleContext) => Finding[],
): Rule {
  return (context) => {
    const { containers, whenKnown } = context
    return Array.from({ length: containers.length }, (_, index) => index).flatMap((index) =>
      whenKnown(() => look(containers[index] ?? {}, ['containerDefinitions', index], context)),
    )
  }
}

/** The indexes of the items whose key an earlier item has already. */
export function repeated<Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined): number[] {
  const seen = new Set<string>()
  return items.flatMap((item, index) => {
    const key = keyOf(item)
    if (!key) return []
    const isRepeated = seen.has(key)
    seen.add(key)
    return isRepeated ? [index] : []
  })
}
