import {
  containerCount,
  containerName,
  containerNameOnce,
  essentialContainer,
  familyName,
  healthCheckRange,
  movingTag,
  plaintextSecret,
  restartPeriod,
  ulimitOrder,
} from './container-rule'
import { dependencyCycle, dependencyTarget } from './dependency-rule'
import {
  ephemeralStorage,
  fargateForbids,
  fargateNetworkMode,
  fargatePidMode,
  fargatePrivilege,
  fargateSize,
} from './fargate-rule'
import { awslogsOptions, fargateLogDriver, firelensRouter, noLogs } from './log-rule'
import {
  containerMemory,
  cpuWithinTask,
  leastMemory,
  limitAboveReservation,
  limitsOvercommit,
  limitWithinTask,
  reservationsWithinTask,
} from './memory-rule'
import { awsvpcSettings, hostPortMatches, linkCycle, portNameOnce, portOnce, portValue } from './network-rule'
import type { Definition, DefinitionLaunchType, Finding, Rule, RuleContext } from './rule'
import { ecrRole, environmentFile, noExecutionRole, secretName, secretRole } from './secret-rule'
import { efsVolume, launchVolumeMounted, mountedVolume, volumesFromContainer } from './volume-rule'

// In the order in which AWS is known to look: the container memory check precedes the Fargate sizes. The rest of the
// order is a guess.
const rules: readonly Rule[] = [
  familyName,
  containerCount,
  containerName,
  containerNameOnce,
  essentialContainer,
  containerMemory,
  limitAboveReservation,
  fargateNetworkMode,
  fargateSize,
  limitWithinTask,
  reservationsWithinTask,
  cpuWithinTask,
  portValue,
  hostPortMatches,
  portOnce,
  portNameOnce,
  awsvpcSettings,
  linkCycle,
  dependencyTarget,
  dependencyCycle,
  mountedVolume,
  volumesFromContainer,
  launchVolumeMounted,
  efsVolume,
  fargateForbids,
  fargatePrivilege,
  fargatePidMode,
  ephemeralStorage,
  fargateLogDriver,
  awslogsOptions,
  firelensRouter,
  secretRole,
  secretName,
  environmentFile,
  ecrRole,
  healthCheckRange,
  restartPeriod,
  ulimitOrder,
  limitsOvercommit,
  leastMemory,
  plaintextSecret,
  noExecutionRole,
  noLogs,
  movingTag,
]

/**
 * Everything the rules find in a definition, in the order in which AWS would look; AWS itself reports only the first error.
 * Shape: a definition whose fields have the types of RegisterTaskDefinition.
 */
export function checkDefinition(
  written: Definition,
  options: { launchType?: DefinitionLaunchType } = {},
): Finding[] {
  const definition = withoutNulls(written)
  const launchTypes = options.launchType ? [options.launchType] : launchTypesOf(definition)
  const context: RuleContext = {
    definition,
    containers: definition.containerDefinitions ?? [],
    launchTypes,
    isFargate: launchTypes.includes('FARGATE'),
    isWindows: Boolean(definition.runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS')),
    networkMode: definition.networkMode ?? 'bridge',
  }
  return rules.flatMap((rule) => rule(context))
}

/** The first thing for which AWS would refuse a definition; undefined when it would accept it. */
export function firstError(definition: Definition): Finding | undefined {
  return checkDefinition(definition).find((finding) => finding.severity === 'error')
}

// To AWS a null is a field that was left out.
function withoutNulls<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutNulls) as Value
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([, field]) => field !== null)
  return Object.fromEntries(fields.map(([name, field]) => [name, withoutNulls(field)])) as Value
}

function launchTypesOf(definition: Definition): DefinitionLaunchType[] {
  const known: readonly string[] = ['FARGATE', 'EC2', 'EXTERNAL', 'MANAGED_INSTANCES']
  return (definition.requiresCompatibilities ?? []).filter((each): each is DefinitionLaunchType => known.includes(each))
}
