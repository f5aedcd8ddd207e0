import * as container from './container-rule'
import * as dependency from './dependency-rule'
import * as fargate from './fargate-rule'
import * as log from './log-rule'
import * as managed from './managed-instance-rule'
import * as memory from './memory-rule'
import * as network from './network-rule'
import * as port from './port-rule'
import type { Rule } from './rule'
import * as secret from './secret-rule'
import * as task from './task-rule'
import * as volume from './volume-rule'

/**
 * All rules, in the order in which AWS is known to look: the container memory check precedes the Fargate sizes. The
 * rest of the order is a guess.
 */
export const rules: readonly Rule[] = [
  task.familyName,
  task.containerCount,
  container.containerName,
  container.containerNameOnce,
  container.containerImage,
  task.essentialContainer,
  memory.containerMemory,
  memory.limitAboveReservation,
  fargate.fargateNetworkMode,
  fargate.fargateSizeSet,
  memory.taskSizeReadable,
  fargate.fargatePair,
  memory.limitWithinTask,
  memory.reservationsWithinTask,
  memory.cpuWithinTask,
  port.portValue,
  port.hostPortMatches,
  port.portOnce,
  port.portRangesApart,
  port.portNames,
  network.awsvpcSettings,
  network.linkCycle,
  dependency.dependencyTarget,
  dependency.dependencyCycle,
  volume.mountedVolume,
  volume.volumesFromContainer,
  volume.volumeMounted,
  volume.efsVolume,
  fargate.fargateForbids,
  fargate.fargatePrivilege,
  fargate.fargateCapability,
  fargate.fargatePidMode,
  fargate.ephemeralStorage,
  managed.managedNetworkMode,
  managed.managedTaskForbids,
  managed.managedContainerForbids,
  managed.managedLogDriver,
  log.fargateLogDriver,
  log.awslogsOptions,
  log.awslogsCreateGroup,
  log.awslogsRole,
  log.firelensRouter,
  secret.secretRole,
  secret.secretName,
  secret.environmentFile,
  secret.ecrRole,
  container.healthCheck,
  container.restartPolicy,
  container.ulimitOrder,
  task.proxyConfiguration,
  task.acceleratorsRetired,
  task.windowsArm,
  task.tags,
  task.definitionSize,
  memory.limitsOvercommit,
  memory.leastMemory,
  memory.windowsMemory,
  memory.swappiness,
  port.hostPortFree,
  port.portsForMode,
  network.linkedContainer,
  volume.volumeNameOnce,
  fargate.fargateIgnores,
  fargate.fargateTimeout,
  fargate.fargateWindowsPort,
  managed.managedPlacement,
  managed.externalNetworkMode,
  secret.registryRole,
  container.environmentOnce,
  container.plaintextSecret,
  secret.noExecutionRole,
  log.noLogs,
  container.movingTag,
]
