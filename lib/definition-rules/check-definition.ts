import { containerCount, containerName, essentialContainer, familyName } from './container-rule'
import { fargateNetworkMode, fargateSize } from './fargate-rule'
import { containerMemory, limitAboveReservation, limitWithinTask, reservationsWithinTask } from './memory-rule'
import type { Definition, DefinitionLaunchType, Finding, Rule, RuleContext } from './rule'

// In the order in which AWS is known to look: the container memory check precedes the Fargate sizes.
const rules: readonly Rule[] = [
  familyName,
  containerCount,
  containerName,
  essentialContainer,
  containerMemory,
  limitAboveReservation,
  limitWithinTask,
  reservationsWithinTask,
  fargateNetworkMode,
  fargateSize,
]

/**
 * Everything the rules find in a definition, in the order in which AWS would look; AWS itself reports only the first error.
 * Shape: a definition whose fields have the types of RegisterTaskDefinition.
 */
export function checkDefinition(
  definition: Definition,
  options: { launchType?: DefinitionLaunchType } = {},
): Finding[] {
  const context: RuleContext = {
    definition,
    containers: definition.containerDefinitions ?? [],
    launchTypes: options.launchType ? [options.launchType] : launchTypesOf(definition),
  }
  return rules.flatMap((rule) => rule(context))
}

function launchTypesOf(definition: Definition): DefinitionLaunchType[] {
  const known: readonly string[] = ['FARGATE', 'EC2', 'EXTERNAL', 'MANAGED_INSTANCES']
  return (definition.requiresCompatibilities ?? []).filter((each): each is DefinitionLaunchType => known.includes(each))
}
