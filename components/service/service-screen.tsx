'use client'
import { DeploymentHistory } from '@/components/deployment/deployment-history'
import { DeploymentTable } from '@/components/deployment/deployment-table'
import { MemoryVisualiser } from '@/components/memory/memory-visualiser'
import { RevisionLink } from '@/components/task-definition/revision-link'
import { Columns } from '@/components/ui/columns'
import { Identity } from '@/components/ui/identity'
import { noticesAbout } from '@/components/ui/notices-about'
import { ScreenState } from '@/components/ui/screen-state'
import { Section } from '@/components/ui/section'
import { TagList } from '@/components/ui/tag-list'
import { useMessages } from '@/lib/messages/use-messages'
import type { Notice } from '@/lib/problem'
import { useService } from '@/lib/queries/service'
import type { ServiceRef } from '@/lib/routes'
import type { ServiceView } from '@/lib/views/service'
import { ServiceCapacity } from './service-capacity'
import { ServiceEvents } from './service-events'
import { ServiceHeader } from './service-header'
import { ServiceNetwork, ServiceTraffic } from './service-network'
import { ServiceProperties } from './service-properties'
import { ServiceTasks } from './service-tasks'

type Props = { at: ServiceRef; view: ServiceView; notices: readonly Notice[] }

/** One service: its deployments and capacity, the memory of its revision, its tasks, events and history. */
export function ServiceScreen({ at }: { at: ServiceRef }) {
  return (
    <ScreenState answer={useService(at)}>
      {({ data, notices }) => (
        <>
          <ServiceHeader at={at} view={data} />
          <Columns side={<ServiceSide view={data} />}>
            <ServiceMain at={at} view={data} notices={notices} />
          </Columns>
        </>
      )}
    </ScreenState>
  )
}

function ServiceMain(props: Props) {
  const t = useMessages()
  const { at, view, notices } = props
  const { service, memory, history } = view
  const current = <RevisionLink scope={at} revision={service.taskDefinition} />
  return (
    <>
      <Section title={t('deployment.title')} count={service.deployments.length}>
        <DeploymentTable at={at} deployments={service.deployments} />
        <ServiceCapacity service={service} />
      </Section>
      <Section id="memory" title={t('service.memory')} sub={current} notices={noticesAbout(notices, 'taskDefinition')}>
        {memory && <MemoryVisualiser memory={memory} />}
      </Section>
      <ServiceTasks {...props} />
      <Section
        title={t('deployment.history')}
        count={history?.length}
        notices={noticesAbout(notices, 'history', 'serviceDeployment', 'serviceDeployments')}
      >
        {history && <DeploymentHistory at={at} history={history} />}
      </Section>
    </>
  )
}

function ServiceSide({ view }: { view: ServiceView }) {
  const t = useMessages()
  const { service } = view
  return (
    <>
      <Section title={t('service.events')} count={service.events.length}>
        <ServiceEvents events={service.events} />
      </Section>
      <Section title={t('service.traffic')}>
        <ServiceTraffic service={service} />
      </Section>
      <Section title={t('service.network')}>
        <ServiceNetwork network={service.network} />
      </Section>
      <Section title={t('service.properties')}>
        <ServiceProperties service={service} />
      </Section>
      <Section title={t('ui.tags')} count={service.tags.length}>
        <TagList tags={service.tags} />
      </Section>
      <Section title={t('ui.identity')}>
        <Identity arn={service.arn} id={service.name} />
      </Section>
    </>
  )
}
