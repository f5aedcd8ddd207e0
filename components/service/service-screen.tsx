'use client'
import { RevisionLink } from '@/components/task-definition/revision-link'
import { Columns } from '@/components/ui/columns'
import { later } from '@/components/ui/later'
import { noticesAbout } from '@/components/ui/notices-about'
import { ScreenState } from '@/components/ui/screen-state'
import { Section } from '@/components/ui/section'
import { useMessages } from '@/lib/messages/use-messages'
import type { Notice } from '@/lib/problem'
import { useService } from '@/lib/queries/service'
import type { ServiceRef } from '@/lib/routes'
import type { ServiceView } from '@/lib/views/service'
import { ServiceEvents } from './service-events'
import { ServiceHeader } from './service-header'
import { ServiceRollout } from './service-rollout'

const ServiceFinding = later(async () => (await import('./service-finding')).ServiceFinding, 'used')
const MemoryVisualiser = later(
  async () => (await import('@/components/memory/memory-visualiser')).MemoryVisualiser,
  'used',
)
const DeploymentHistory = later(
  async () => (await import('@/components/deployment/deployment-history')).DeploymentHistory,
  'seen',
)
const ServiceFacts = later(async () => (await import('./service-facts')).ServiceFacts, 'used')
const ServiceTasks = later(async () => (await import('./service-tasks')).ServiceTasks, 'seen')

type Props = { at: ServiceRef; view: ServiceView; notices: readonly Notice[] }

/** One service: its deployments and capacity, the memory of its revision, its tasks, events and history. */
export function ServiceScreen({ at }: { at: ServiceRef }) {
  return (
    <ScreenState name={at.service} answer={useService(at)}>
      {({ data, notices }) => (
        <>
          <ServiceHeader at={at} view={data} />
          {data.finding && <ServiceFinding at={at} finding={data.finding} notices={notices} />}
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
  return (
    <>
      <ServiceEvents at={at} view={view} />
      <ServiceFacts service={view.service} />
    </>
  )
}
