'use client'
import { PropertyList } from '@/components/ui/property-list'
import { useMessages } from '@/lib/messages/use-messages'
import type { TaskDetail } from '@/lib/views/task'

/** The network interface of a task; without one the task uses its host's network or has none. */
export function TaskNetwork(props: { network: TaskDetail['network']; connectivity: string | null }) {
  const t = useMessages()
  const { network, connectivity } = props
  const connected = { label: 'connectivity', value: connectivity, mono: true }
  if (!network)
    return (
      <>
        <p className="pb-1 text-ink-3 text-sm">{t('task.noInterface')}</p>
        <PropertyList items={[connected]} />
      </>
    )
  return (
    <PropertyList
      items={[
        { label: t('task.privateIp'), value: network.privateIp, mono: true },
        { label: 'IPv6', value: network.ipv6, mono: true },
        { label: 'ENI', value: network.networkInterfaceId, mono: true },
        { label: t('task.subnet'), value: network.subnetId, mono: true },
        { label: 'MAC', value: network.macAddress, mono: true },
        { label: t('task.privateDns'), value: network.privateDnsName, mono: true },
        connected,
      ]}
    />
  )
}
