'use client'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { CopyButton } from '@/components/ui/copy-button'
import { PageHeader } from '@/components/ui/page-header'
import { Tag } from '@/components/ui/tag'
import { awsCli } from '@/lib/ecs/aws-cli'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import type { ClusterRef } from '@/lib/routes'
import type { ContainerInstanceRow, ContainerInstancesView, Reserved } from '@/lib/views/container-instance'
import type { PlacementView } from '@/lib/views/placement'
import { capacityOf } from './capacity'

type Props = { at: ClusterRef; view: ContainerInstancesView; placement: PlacementView | undefined; tabs: ReactNode }

/** What the instances of a cluster have together, and whether a task waits for room on them. */
export function InstancesHeader({ at, view, placement, tabs }: Props) {
  const t = useMessages()
  const { containerInstances } = view
  const cli = awsCli(view.scope, 'list-container-instances', { cluster: at.cluster })
  const count = (placement?.waiting ?? []).reduce((sum, each) => sum + each.count, 0)
  const providers = [...new Set(containerInstances.flatMap((each) => each.capacityProviderName ?? []))]
  return (
    <PageHeader
      title={view.clusterName}
      badges={
        <>
          {count > 0 && <Badge condition="degraded">{t('placement.waitingBadge', { count })}</Badge>}
          {providers.map((name) => (
            <Tag key={name}>{name}</Tag>
          ))}
        </>
      }
      actions={
        <>
          {tabs}
          <CopyButton text={cli} label={t('ui.copyCli')} />
        </>
      }
      facts={factsOf(t, containerInstances, placement)}
    />
  )
}

function factsOf(t: Translate, instances: readonly ContainerInstanceRow[], placement: PlacementView | undefined) {
  const count = { label: t('containerInstance.title'), value: <Count instances={instances} /> }
  if (instances.length === 0) return [count]
  const memory = capacityOf(instances.map((each) => each.memoryMiB))
  const cpu = capacityOf(instances.map((each) => each.cpuUnits))
  const gapMiB = largestFree(instances)
  const isShort = gapMiB !== null && (placement?.asked?.need.memoryMiB ?? 0) > gapMiB
  return [
    count,
    { label: t('containerInstance.memoryRegistered'), value: memory && `${memory.registered} MiB` },
    { label: t('containerInstance.memoryReserved'), value: memory && <Share {...memory} /> },
    { label: t('containerInstance.memoryFree'), value: memory?.free },
    {
      label: t('placement.largestGap'),
      value: gapMiB !== null && <span className={isShort ? 'text-warn' : ''}>{gapMiB}</span>,
    },
    { label: t('containerInstance.cpuReserved'), value: cpu && <Share {...cpu} /> },
  ]
}

/** The most memory in one piece on an instance that takes tasks; null when none told. */
function largestFree(instances: readonly ContainerInstanceRow[]): number | null {
  const usable = instances.filter(({ status, agentConnected }) => status === 'ACTIVE' && agentConnected !== false)
  const free = usable.flatMap(({ memoryMiB }) => memoryMiB?.free ?? [])
  return free.length > 0 ? Math.max(...free) : null
}

function Count({ instances }: { instances: readonly ContainerInstanceRow[] }) {
  const t = useMessages()
  const draining = instances.filter(({ status }) => status === 'DRAINING').length
  return (
    <>
      <b>{instances.length}</b>
      {draining > 0 && <span className="font-normal text-ink-3"> {t('placement.draining', { count: draining })}</span>}
    </>
  )
}

function Share({ reserved, registered }: Reserved) {
  const percent = registered ? Math.round((100 * reserved) / registered) : 0
  return (
    <>
      <b>{reserved}</b> <span className="font-normal text-ink-3">{percent}%</span>
    </>
  )
}
