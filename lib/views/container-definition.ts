import type { ContainerDefinition } from '@aws-sdk/client-ecs'
import { visibleText } from '@/lib/ecs/visible-text'
import { isObject } from '@/lib/value/is-object'
import type { ContainerDefinitionView } from './container'
import { booleanOf, entriesOf, numberOf, objectOf, objectsOf, sentenceOf, stringsOf, textOf } from './field'
import { environmentView, shownArguments, shownOption } from './mask'
import { harmlessLogOptions } from './option'
import { otherSettings } from './setting'

/** A container as its definition describes it, every parameter that is set, secrets masked. */
export function containerDefinitionView(container: ContainerDefinition): ContainerDefinitionView {
  return {
    ...resourcesView(container),
    ...processView(container),
    ...storageView(container),
    name: textOf(container.name) ?? '',
    image: textOf(container.image),
    essential: booleanOf(container.essential) ?? true,
    portMappings: portMappings(container),
    environment: environmentView(container.environment),
    environmentFiles: objectsOf(container.environmentFiles).map((file) => ({
      type: textOf(file.type) ?? '',
      value: sentenceOf(file.value) ?? '',
    })),
    secrets: secretReferences(container.secrets),
    log: logView(container),
    firelens: firelensView(container),
    healthCheck: healthCheckView(container),
    others: otherSettings(container, SHOWN_ELSEWHERE),
  }
}

const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set<keyof ContainerDefinition>([
  'name',
  'image',
  'cpu',
  'memory',
  'memoryReservation',
  'portMappings',
  'essential',
  'restartPolicy',
  'entryPoint',
  'command',
  'environment',
  'environmentFiles',
  'mountPoints',
  'volumesFrom',
  'secrets',
  'dependsOn',
  'startTimeout',
  'stopTimeout',
  'workingDirectory',
  'ulimits',
  'logConfiguration',
  'healthCheck',
  'firelensConfiguration',
])

function resourcesView(container: ContainerDefinition) {
  return {
    cpu: numberOf(container.cpu),
    memoryMiB: numberOf(container.memory),
    memoryReservationMiB: numberOf(container.memoryReservation),
    ulimits: objectsOf(container.ulimits).flatMap((ulimit) => {
      const softLimit = numberOf(ulimit.softLimit)
      const hardLimit = numberOf(ulimit.hardLimit)
      return softLimit === null || hardLimit === null ? [] : [{ name: textOf(ulimit.name) ?? '', softLimit, hardLimit }]
    }),
  }
}

function processView(container: ContainerDefinition) {
  const policy = container.restartPolicy
  return {
    entryPoint: Array.isArray(container.entryPoint) ? shownArguments(stringsOf(container.entryPoint)) : null,
    command: Array.isArray(container.command) ? shownArguments(stringsOf(container.command)) : null,
    workingDirectory: textOf(container.workingDirectory),
    dependsOn: objectsOf(container.dependsOn).map((each) => ({
      containerName: textOf(each.containerName) ?? '',
      condition: textOf(each.condition) ?? '',
    })),
    startTimeoutSeconds: numberOf(container.startTimeout),
    stopTimeoutSeconds: numberOf(container.stopTimeout),
    restartPolicy: isObject(policy)
      ? {
          enabled: booleanOf(policy.enabled) ?? false,
          ignoredExitCodes: numbersOf(policy.ignoredExitCodes),
          restartAttemptPeriodSeconds: numberOf(policy.restartAttemptPeriod),
        }
      : null,
  }
}

function numbersOf(value: readonly number[] | undefined): readonly number[] {
  return Array.isArray(value) ? value.filter((each) => numberOf(each) !== null) : []
}

function storageView(container: ContainerDefinition) {
  return {
    mountPoints: objectsOf(container.mountPoints).map((mount) => ({
      sourceVolume: textOf(mount.sourceVolume),
      containerPath: textOf(mount.containerPath),
      readOnly: booleanOf(mount.readOnly) ?? false,
    })),
    volumesFrom: objectsOf(container.volumesFrom).map((from) => ({
      sourceContainer: textOf(from.sourceContainer) ?? '',
      readOnly: booleanOf(from.readOnly) ?? false,
    })),
  }
}

// API reference, PortMapping: the protocol is tcp when none is set; a range stands in place of a port.
function portMappings(container: ContainerDefinition): ContainerDefinitionView['portMappings'] {
  return objectsOf(container.portMappings).map((port) => ({
    name: textOf(port.name),
    containerPort: textOf(port.containerPort) ?? textOf(port.containerPortRange) ?? '',
    hostPort: textOf(port.hostPort),
    protocol: textOf(port.protocol) ?? 'tcp',
    appProtocol: textOf(port.appProtocol),
  }))
}

function secretReferences(secrets: ContainerDefinition['secrets']) {
  return objectsOf(secrets).map((secret) => ({
    name: textOf(secret.name) ?? '',
    valueFrom: sentenceOf(secret.valueFrom) ?? '',
  }))
}

function logView({ logConfiguration: log }: ContainerDefinition): ContainerDefinitionView['log'] {
  if (!isObject(log)) return null
  return {
    driver: textOf(log.logDriver) ?? '',
    options: options(log.options),
    secretOptions: secretReferences(log.secretOptions),
  }
}

function firelensView({ firelensConfiguration: firelens }: ContainerDefinition): ContainerDefinitionView['firelens'] {
  return isObject(firelens) ? { type: textOf(firelens.type) ?? '', options: options(firelens.options) } : null
}

function options(value: Record<string, string> | undefined) {
  return entriesOf(value).map(([name, option]) => ({
    name: visibleText(name),
    value: shownOption(harmlessLogOptions, name, option),
  }))
}

// API reference, HealthCheck: defaults of interval, timeout and retries; there is no start period unless one is set.
function healthCheckView(container: ContainerDefinition): ContainerDefinitionView['healthCheck'] {
  if (!isObject(container.healthCheck)) return null
  const check = objectOf(container.healthCheck)
  return {
    command: shownArguments(stringsOf(check.command)),
    intervalSeconds: numberOf(check.interval) ?? 30,
    timeoutSeconds: numberOf(check.timeout) ?? 5,
    retries: numberOf(check.retries) ?? 3,
    startPeriodSeconds: numberOf(check.startPeriod),
  }
}
