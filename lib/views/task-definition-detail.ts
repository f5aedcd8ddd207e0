import type { Tag, TaskDefinition, Volume } from '@aws-sdk/client-ecs'
import { parseRevision } from '@/lib/ecs/arn'
import { networkModeOf, taskDefinitionCondition } from '@/lib/ecs/task-definition'
import { visibleText } from '@/lib/ecs/visible-text'
import { parseMemory } from '@/lib/memory/size'
import { isObject } from '@/lib/value/is-object'
import { booleanOf, entriesOf, numberOf, objectOf, objectsOf, textOf, textsOf, timeOf } from './field'
import { shownOption } from './mask'
import { harmlessProxyProperties, harmlessVolumeOptions } from './option'
import { otherSettings, type SettingView } from './setting'
import { tagViews } from './tag'
import type { TaskDefinitionDetail } from './task-definition'
import type { RevisionName } from './view'

const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set<keyof TaskDefinition>([
  'taskDefinitionArn',
  'containerDefinitions',
  'family',
  'taskRoleArn',
  'executionRoleArn',
  'networkMode',
  'revision',
  'volumes',
  'status',
  'requiresAttributes',
  'placementConstraints',
  'compatibilities',
  'runtimePlatform',
  'requiresCompatibilities',
  'cpu',
  'memory',
  'pidMode',
  'ipcMode',
  'proxyConfiguration',
  'registeredAt',
  'deregisteredAt',
  'registeredBy',
  'ephemeralStorage',
  'enableFaultInjection',
])

/** One revision with every parameter that is set, its containers apart. */
export function taskDefinitionDetail(
  definition: Partial<TaskDefinition>,
  tags: readonly Tag[] | undefined,
): TaskDefinitionDetail {
  const status = textOf(definition.status)
  return {
    ...nameOfDefinition(definition),
    ...platformView(definition),
    ...historyView(definition),
    status: status ?? 'UNKNOWN',
    condition: taskDefinitionCondition(status),
    cpu: textOf(definition.cpu),
    memoryMiB: parseMemory(textOf(definition.memory)),
    executionRoleArn: textOf(definition.executionRoleArn),
    taskRoleArn: textOf(definition.taskRoleArn),
    ephemeralStorageGiB: numberOf(objectOf(definition.ephemeralStorage).sizeInGiB),
    volumes: objectsOf(definition.volumes).map(volumeView),
    placementConstraints: objectsOf(definition.placementConstraints).map((each) => ({
      type: textOf(each.type) ?? '',
      expression: textOf(each.expression),
    })),
    proxyConfiguration: proxyView(definition),
    enableFaultInjection: booleanOf(definition.enableFaultInjection),
    tags: tagViews(tags),
    others: otherSettings(definition, SHOWN_ELSEWHERE),
  }
}

/** Which revision an answer is about; 0 where AWS did not tell its number. */
export function nameOfDefinition(definition: Partial<TaskDefinition>): RevisionName {
  const arn = textOf(definition.taskDefinitionArn) ?? ''
  const named = parseRevision(arn)
  return {
    arn,
    family: textOf(definition.family) ?? named?.family ?? '',
    revision: numberOf(definition.revision) ?? named?.revision ?? 0,
  }
}

function platformView(definition: Partial<TaskDefinition>) {
  const platform = objectOf(definition.runtimePlatform)
  const operatingSystemFamily = textOf(platform.operatingSystemFamily)
  return {
    requiresCompatibilities: textsOf(definition.requiresCompatibilities),
    compatibilities: textsOf(definition.compatibilities),
    operatingSystemFamily,
    cpuArchitecture: textOf(platform.cpuArchitecture),
    networkMode: networkModeOf(textOf(definition.networkMode), operatingSystemFamily),
    pidMode: textOf(definition.pidMode),
    ipcMode: textOf(definition.ipcMode),
    requiresAttributes: objectsOf(definition.requiresAttributes).flatMap(({ name }) => textOf(name) ?? []),
  }
}

function historyView(definition: Partial<TaskDefinition>) {
  return {
    registeredAt: timeOf(definition.registeredAt),
    registeredBy: textOf(definition.registeredBy),
    deregisteredAt: timeOf(definition.deregisteredAt),
  }
}

const KIND_OF_VOLUME = {
  efsVolumeConfiguration: 'efs',
  dockerVolumeConfiguration: 'docker',
  fsxWindowsFileServerVolumeConfiguration: 'fsxWindowsFileServer',
  s3filesVolumeConfiguration: 's3files',
} as const satisfies Partial<Record<keyof Volume, string>>

/*
 * API reference, Volume: a volume of none of the kinds is a bind mount, which lives on the host when it names a path.
 */
function volumeView(volume: Volume): TaskDefinitionDetail['volumes'][number] {
  const fields = Object.keys(KIND_OF_VOLUME) as (keyof typeof KIND_OF_VOLUME)[]
  const field = fields.find((name) => isObject(volume[name]))
  const hidden = new Set(['name', 'dockerVolumeConfiguration', ...(field ? [field] : [])])
  const inside = field ? otherSettings(objectOf<object>(volume[field]), new Set(['driverOpts'])) : []
  return {
    name: textOf(volume.name) ?? '',
    kind: field ? KIND_OF_VOLUME[field] : volume.configuredAtLaunch === true ? 'configuredAtLaunch' : 'bind',
    settings: [...inside, ...driverOptions(volume), ...otherSettings(volume, hidden)],
  }
}

function driverOptions(volume: Volume): readonly SettingView[] {
  return entriesOf(objectOf(volume.dockerVolumeConfiguration).driverOpts).map(([name, value]) => ({
    name: `driverOpts.${visibleText(name)}`,
    value: shownOption(harmlessVolumeOptions, name, value),
  }))
}

function proxyView({ proxyConfiguration }: Partial<TaskDefinition>): TaskDefinitionDetail['proxyConfiguration'] {
  if (!isObject(proxyConfiguration)) return null
  return {
    type: textOf(proxyConfiguration.type),
    containerName: textOf(proxyConfiguration.containerName) ?? '',
    properties: objectsOf(proxyConfiguration.properties).map(({ name, value }) => {
      const text = textOf(name) ?? ''
      return { name: text, value: shownOption(harmlessProxyProperties, text, textOf(value) ?? '') }
    }),
  }
}
