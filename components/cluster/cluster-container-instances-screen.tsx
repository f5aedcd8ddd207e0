'use client'
import { useCallback, useMemo } from 'react'
import { InstancesHeader } from '@/components/container-instance/instances-header'
import { PlacementSection } from '@/components/container-instance/placement-section'
import { WherePlaced } from '@/components/container-instance/where-placed'
import { Columns } from '@/components/ui/columns'
import { EmptyState } from '@/components/ui/empty-state'
import { later } from '@/components/ui/later'
import { noticesAbout } from '@/components/ui/notices-about'
import { ScreenState } from '@/components/ui/screen-state'
import { Section } from '@/components/ui/section'
import { useQueryText } from '@/components/ui/use-query-text'
import { useMessages } from '@/lib/messages/use-messages'
import { useContainerInstances, usePlacement } from '@/lib/queries/container-instance'
import type { ClusterRef } from '@/lib/routes'
import type { ContainerInstancesView } from '@/lib/views/container-instance'
import type { View } from '@/lib/views/view'
import { ClusterTabs } from './cluster-tabs'

const ContainerInstanceDetails = later(
  async () => (await import('@/components/container-instance/container-instance-details')).ContainerInstanceDetails,
  'seen',
)
const ContainerInstanceTable = later(
  async () => (await import('@/components/container-instance/container-instance-table')).ContainerInstanceTable,
  'seen',
)

/** The container instances of a cluster: registered, reserved, free, the tasks on each, and where one more would fit. */
export function ClusterContainerInstancesScreen({ at }: { at: ClusterRef }) {
  return (
    <ScreenState name={at.cluster} answer={useContainerInstances(at)}>
      {(view) => <Instances at={at} view={view} />}
    </ScreenState>
  )
}

function Instances({ at, view }: { at: ClusterRef; view: View<ContainerInstancesView> }) {
  const t = useMessages()
  const [place, ask] = useQueryText('place')
  const answer = usePlacement({ ...at, place })
  const placement = answer && 'data' in answer ? answer : undefined
  const asked = placement?.data.asked ?? null
  const { containerInstances } = view.data
  const names = useMemo(
    () => new Map(containerInstances.map(({ id, ec2InstanceId }) => [id, ec2InstanceId ?? id])),
    [containerInstances],
  )
  const nameOf = useCallback((id: string) => names.get(id) ?? id, [names])
  const question = <PlacementSection at={at} answer={answer} nameOf={nameOf} onAsk={ask} />
  return (
    <>
      <InstancesHeader
        at={at}
        view={view.data}
        placement={placement?.data}
        tabs={<ClusterTabs at={at} current="containerInstances" />}
      />
      {containerInstances.length === 0 ? (
        <Columns side={question}>
          <Section title={t('containerInstance.title')} notices={noticesAbout(view.notices, 'containerInstances')}>
            <EmptyState
              title={t('containerInstance.none', { cluster: view.data.clusterName })}
              text={t('containerInstance.noneText')}
            />
          </Section>
        </Columns>
      ) : (
        <>
          <Columns side={question}>
            <WherePlaced at={at} view={view} asked={asked?.isFargate ? null : asked} />
          </Columns>
          <div className="border-line border-t">
            <Section
              title={t('containerInstance.title')}
              count={containerInstances.length}
              notices={noticesAbout(view.notices, 'containerInstances')}
            >
              <ContainerInstanceTable at={at} containerInstances={containerInstances} />
            </Section>
            <Section title={t('containerInstance.details')}>
              <ContainerInstanceDetails at={at} view={view.data} />
            </Section>
          </div>
        </>
      )}
    </>
  )
}
