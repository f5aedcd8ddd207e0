import { isLaunchType, type LaunchType } from '@/lib/ecs/task-definition'
import { definitionShape } from './definition-shape'
import type { DefinitionForm, ShapedValue } from './read-shape'
import type { Definition, RuleContext } from './rule'

/**
 * What rules look at. Every part is worked out when a rule asks for it, so that a part that rests on a value that is
 * not known touches only the rules that ask.
 */
export function contextOf(
  { value, unknown }: ShapedValue,
  options: {
    readonly launchType: LaunchType | undefined
    readonly form: DefinitionForm
    readonly isContainersOnly: boolean
    readonly isDescribed: boolean
  },
): RuleContext {
  const definition = value as Partial<Definition> as Definition
  for (const field of unwrittenFields(options)) {
    if (!Object.hasOwn(value, field)) unknown.define(value, field)
  }
  return {
    definition,
    whenKnown: unknown.whenKnown,
    isTemplate: options.form === 'cloudFormation',
    isDescribed: options.isDescribed,
    get containers() {
      return definition.containerDefinitions ?? []
    },
    get launchTypes() {
      return options.launchType ? [options.launchType] : launchTypesOf(definition)
    },
    get isFargate() {
      return this.launchTypes.includes('FARGATE')
    },
    get isWindows() {
      return Boolean(definition.runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS'))
    },
    get networkMode() {
      return definition.networkMode ?? 'bridge'
    },
  }
}

// CloudFormation names a family that has none; beside a bare list of containers anything may stand.
function unwrittenFields({ form, isContainersOnly }: { form: DefinitionForm; isContainersOnly: boolean }): string[] {
  if (isContainersOnly) return Object.keys(definitionShape.members)
  return form === 'cloudFormation' ? ['family'] : []
}

function launchTypesOf(definition: Definition): LaunchType[] {
  return (definition.requiresCompatibilities ?? []).filter(isLaunchType)
}
