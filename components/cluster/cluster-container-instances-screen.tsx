'use client'
import { capacityOf } from '@/components/container-instance/capacity'
import { ContainerInstanceDetails } from '@/components/container-instance/container-instance-details'
import { ContainerInstanceMap } from '@/components/container-instance/container-instance-map'
import { ContainerInstanceTable } from '@/components/container-instance/container-instance-table'
import { CopyButton } from '@/components/ui/copy-button'
import { EmptyState } from '@/components/ui/empty-state'
import { noticesAbout } from '@/components/ui/notices-about'
import { PageHeader } from '@/components/ui/page-header'
import { ScreenState } from '@/components/ui/screen-state'
import { Section } from '@/components/ui/section'
import { awsCli } from '@/lib/ecs/aws-cli'
import { useMessages } from '@/lib/messages/use-messages'
import { useContainerInstances } from '@/lib/queries/container-instance'
import type { ClusterRef } from '@/lib/routes'
import type { ContainerInstancesView } from '@/lib/views/container-instance'
import { ClusterTabs } from './cluster-tabs'

/** The container instances of a cluster: registered, reserved, free, and the tasks on each. */
export function ClusterContainerInstancesScreen({ at }: { at: ClusterRef }) {
  const t = useMessages()
  return (
    <ScreenState name={at.cluster} answer={useContainerInstances(at)}>
      {({ data, notices }) => (
        <>
          <InstancesHeader at={at} view={data} />
          {data.containerInstances.length === 0 ? (
            <Section title={t('containerInstance.title')} notices={noticesAbout(notices, 'containerInstances')}>
              <EmptyState
                title={t('containerInstance.none', { cluster: data.clusterName })}
                text={t('containerInstance.noneText')}
              />
            </Section>
          ) : (
            <>
              <Section
                title={t('containerInstance.map')}
                sub={t('containerInstance.mapNote')}
                notices={noticesAbout(notices, 'tasks', 'taskDefinition')}
              >
                <ContainerInstanceMap at={at} containerInstances={data.containerInstances} />
              </Section>
              <Section
                title={t('containerInstance.title')}
                count={data.containerInstances.length}
                notices={noticesAbout(notices, 'containerInstances')}
              >
                <ContainerInstanceTable at={at} containerInstances={data.containerInstances} />
              </Section>
              <Section title={t('containerInstance.details')}>
                <ContainerInstanceDetails at={at} containerInstances={data.containerInstances} />
              </Section>
            </>
          )}
        </>
      )}
    </ScreenState>
  )
}

function InstancesHeader({ at, view }: { at: ClusterRef; view: ContainerInstancesView }) {
  const t = useMessages()
  const memory = capacityOf(view.containerInstances.map((each) => each.memoryMiB))
  const cpu = capacityOf(view.containerInstances.map((each) => each.cpuUnits))
  const cli = awsCli(view.scope, 'list-container-instances', { cluster: at.cluster })
  return (
    <PageHeader
      title={view.clusterName}
      actions={
        <>
          <ClusterTabs at={at} current="containerInstances" />
          <CopyButton text={cli} label={t('ui.copyCli')} />
        </>
      }
      facts={[
        { label: t('containerInstance.title'), value: <b>{view.containerInstances.length}</b> },
        { label: t('containerInstance.memoryRegistered'), value: memory && `${memory.registered} MiB` },
        { label: t('containerInstance.memoryReserved'), value: memory && <Share {...memory} /> },
        { label: t('containerInstance.memoryFree'), value: memory && `${memory.free} MiB` },
        { label: t('containerInstance.cpuReserved'), value: cpu && <Share {...cpu} /> },
      ]}
    />
  )
}

function Share({ reserved, registered }: { reserved: number; registered: number }) {
  const percent = registered ? Math.round((100 * reserved) / registered) : 0
  return (
    <>
      <b>{reserved}</b> <span className="text-ink-3">{percent}%</span>
    </>
  )
}
