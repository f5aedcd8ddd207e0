import type { ContainerDefinitionView, Shown } from '@/lib/views/container'
import { MaskedNames } from './masked-names'
import { portText } from './port'
import { mebibytes, notSet, options, type Property, parameter, parameterLines, seconds, valueFrom } from './property'
import { ShownWords } from './shown-words'

/** The parameters of a container definition by what they are about; the titles are `container.group.<name>`. */
export function containerProperties(definition: ContainerDefinitionView) {
  return {
    process: processOf(definition),
    resources: resourcesOf(definition),
    environment: environmentOf(definition),
    logs: logsOf(definition),
    health: healthOf(definition),
    storage: storageOf(definition),
    others: options(definition.others),
  }
}

function processOf(definition: ContainerDefinitionView): Property[] {
  return [
    parameter('name', definition.name),
    parameter('image', definition.image),
    parameter('essential', definition.essential),
    words('entryPoint', definition.entryPoint),
    words('command', definition.command),
    parameter('workingDirectory', definition.workingDirectory),
    parameterLines(
      'dependsOn',
      definition.dependsOn.map((on) => `${on.containerName}: ${on.condition}`),
    ),
    parameter('startTimeout', seconds(definition.startTimeoutSeconds)),
    parameter('stopTimeout', seconds(definition.stopTimeoutSeconds)),
    ...restartOf(definition.restartPolicy),
  ]
}

function restartOf(policy: ContainerDefinitionView['restartPolicy']): Property[] {
  if (!policy) return [parameter('restartPolicy', null)]
  return [
    parameter('restartPolicy.enabled', policy.enabled),
    parameter('restartPolicy.ignoredExitCodes', policy.ignoredExitCodes.join(', ')),
    parameter('restartPolicy.restartAttemptPeriod', seconds(policy.restartAttemptPeriodSeconds)),
  ]
}

function resourcesOf(definition: ContainerDefinitionView): Property[] {
  const ports = definition.portMappings.map((port) =>
    [portText(port), port.name, port.appProtocol].filter(Boolean).join(' · '),
  )
  const ulimits = definition.ulimits.map((limit) => `${limit.name} ${limit.softLimit} / ${limit.hardLimit}`)
  return [
    parameter('cpu', definition.cpu),
    parameter('memory', mebibytes(definition.memoryMiB)),
    parameter('memoryReservation', mebibytes(definition.memoryReservationMiB)),
    parameterLines('portMappings', ports),
    parameterLines('ulimits', ulimits),
  ]
}

function environmentOf(definition: ContainerDefinitionView): Property[] {
  const names = definition.environment.map(({ name }) => name)
  const files = definition.environmentFiles.map((file) => `${file.type} ${file.value}`)
  return [
    ...(names.length ? [{ label: 'environment', value: <MaskedNames names={names} /> }] : []),
    ...definition.secrets.map((secret) => valueFrom(secret.name, secret.valueFrom)),
    ...(files.length ? [parameterLines('environmentFiles', files)] : []),
  ]
}

function logsOf({ log, firelens }: ContainerDefinitionView): Property[] {
  return [
    parameter('logDriver', log?.driver ?? null),
    ...options(log?.options ?? []),
    ...(log?.secretOptions ?? []).map((option) => valueFrom(option.name, option.valueFrom)),
    ...(firelens ? [parameter('firelensConfiguration.type', firelens.type)] : []),
    ...options(firelens?.options ?? [], 'firelensConfiguration.'),
  ]
}

function healthOf({ healthCheck }: ContainerDefinitionView): Property[] {
  if (!healthCheck) return [parameter('healthCheck', null)]
  return [
    words('command', healthCheck.command),
    parameter('interval', seconds(healthCheck.intervalSeconds)),
    parameter('timeout', seconds(healthCheck.timeoutSeconds)),
    parameter('retries', healthCheck.retries),
    parameter('startPeriod', seconds(healthCheck.startPeriodSeconds)),
  ]
}

function storageOf(definition: ContainerDefinitionView): Property[] {
  const readOnly = (is: boolean) => (is ? ' (readOnly)' : '')
  const mounts = definition.mountPoints.map(
    (mount) => `${mount.sourceVolume ?? '–'} → ${mount.containerPath ?? '–'}${readOnly(mount.readOnly)}`,
  )
  const volumes = definition.volumesFrom.map((from) => `${from.sourceContainer}${readOnly(from.readOnly)}`)
  return [parameterLines('mountPoints', mounts), parameterLines('volumesFrom', volumes)]
}

function words(label: string, all: readonly Shown[] | null): Property {
  return all?.length ? { label, value: <ShownWords words={all} /> } : notSet(label)
}
