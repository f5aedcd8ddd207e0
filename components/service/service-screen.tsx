'use client'
import { DeploymentHistory } from '@/components/deployment/deployment-history'
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
import { ServiceEvents } from './service-events'
import { ServiceFinding } from './service-finding'
import { ServiceHeader } from './service-header'
import { ServiceNetwork, ServiceTraffic } from './service-network'
import { ServiceProperties } from './service-properties'
import { ServiceRollout } from './service-rollout'
import { ServiceTasks } from './service-tasks'

type Props = { at: ServiceRef; view: ServiceView; notices: readonly Notice[] }

/** One service: its deployments and capacity, the memory of its revision, its tasks, events and history. */
export function ServiceScreen({ at }: { at: ServiceRef }) {
  return (
    <ScreenState name={at.service} answer={useService(at)}>
      {({ data, notices }) => (
        <>
          <ServiceHeader at={at} view={data} />
          {data.finding && (
            <ServiceFinding at={at} finding={data.finding} revision={data.service.taskDefinition} notices={notices} />
          )}
          <Columns side={<ServiceSide at={at} view={data} />}>
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
      <ServiceRollout {...props} />
      <Section id="memory" title={t('service.memory')} sub={current} notices={noticesAbout(notices, 'taskDefinition')}>
        {memory && <MemoryVisualiser memory={memory} showUsageNote exportTitle={service.name} />}
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

function ServiceSide({ at, view }: { at: ServiceRef; view: ServiceView }) {
  const t = useMessages()
  const { service } = view
  return (
    <>
      <ServiceEvents at={at} view={view} />
      <Section title={t('service.traffic')}>
        <ServiceTraffic service={service} />
      </Section>
      <Section title={t('service.network')}>
        <ServiceNetwork network={service.network} />
      </Section>
      <Section title={t('service.properties')}>
        <ServiceProperties service={service} />
        <p className="pt-3 text-ink-3 text-sm">{t('service.notFromEcs')}</p>
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
