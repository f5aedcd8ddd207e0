'use client'
import { options, parameter, parameterLines } from '@/components/container/property'
import { PropertyList } from '@/components/ui/property-list'
import { Timestamp } from '@/components/ui/timestamp'
import { useMessages } from '@/lib/messages/use-messages'
import type { TaskDefinitionDetail } from '@/lib/views/task-definition'
import { taskSizeText } from './task-size'

/** Every parameter of a task definition outside its containers: the ones to learn first by name, the rest as ECS names them. */
export function RevisionProperties({ revision }: { revision: TaskDefinitionDetail }) {
  const t = useMessages()
  const platform = [revision.operatingSystemFamily, revision.cpuArchitecture].filter(Boolean).join(' / ') || null
  const storage = revision.ephemeralStorageGiB === null ? null : `${revision.ephemeralStorageGiB} GiB`
  const constraints = revision.placementConstraints.map((each) =>
    [each.type, each.expression].filter(Boolean).join(': '),
  )
  return (
    <PropertyList
      items={[
        parameter(t('taskDefinition.family'), revision.family),
        parameter(t('taskDefinition.revision'), revision.revision),
        parameterLines(t('taskDefinition.launchType'), revision.requiresCompatibilities),
        parameterLines(t('taskDefinition.compatibilities'), revision.compatibilities),
        parameter(t('taskDefinition.platform'), platform),
        parameter(t('taskDefinition.taskSize'), taskSizeText(revision.cpu, revision.memoryMiB)),
        parameter(t('taskDefinition.networkMode'), revision.networkMode),
        parameter(t('taskDefinition.executionRole'), revision.executionRoleArn),
        parameter(t('taskDefinition.taskRole'), revision.taskRoleArn),
        parameterLines('placementConstraints', constraints),
        parameter('pidMode', revision.pidMode),
        parameter('ipcMode', revision.ipcMode),
        parameter('ephemeralStorage', storage),
        parameter('enableFaultInjection', revision.enableFaultInjection),
        parameterLines('requiresAttributes', revision.requiresAttributes),
        ...proxyOf(revision.proxyConfiguration),
        ...options(revision.others),
        parameter('registeredBy', revision.registeredBy),
        { label: 'registeredAt', value: revision.registeredAt && <Timestamp at={revision.registeredAt} /> },
        ...(revision.deregisteredAt === null
          ? []
          : [{ label: 'deregisteredAt', value: <Timestamp at={revision.deregisteredAt} /> }]),
      ]}
    />
  )
}

function proxyOf(proxy: TaskDefinitionDetail['proxyConfiguration']) {
  if (!proxy) return [parameter('proxyConfiguration', null)]
  return [
    parameter('proxyConfiguration.type', proxy.type),
    parameter('proxyConfiguration.containerName', proxy.containerName),
    ...options(proxy.properties, 'proxyConfiguration.'),
  ]
}
