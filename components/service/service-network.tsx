'use client'
import { parameterLines } from '@/components/container/property'
import { Mono } from '@/components/ui/mono'
import { PropertyList } from '@/components/ui/property-list'
import { useMessages } from '@/lib/messages/use-messages'
import type { ServiceDetail } from '@/lib/views/service'

/** Subnets and security groups of a service with awsvpc; other services use their hosts' network. */
export function ServiceNetwork({ network }: { network: ServiceDetail['network'] }) {
  const t = useMessages()
  if (!network) return <p className="text-ink-3 text-sm">{t('service.noNetwork')}</p>
  return (
    <PropertyList
      items={[
        parameterLines('subnets', network.subnets),
        parameterLines('securityGroups', network.securityGroups),
        { label: 'assignPublicIp', value: network.assignPublicIp, mono: true },
      ]}
    />
  )
}

/** Where traffic comes in: target groups, Classic load balancers and service registries. */
export function ServiceTraffic({ service }: { service: ServiceDetail }) {
  const t = useMessages()
  const { loadBalancers, serviceRegistries } = service
  if (!loadBalancers.length && !serviceRegistries.length)
    return <p className="text-ink-3 text-sm">{t('service.noTraffic')}</p>
  const targets = [
    ...loadBalancers.map((each) => ({
      name: each.targetGroupArn ?? each.loadBalancerName ?? '',
      to: [each.containerName, each.containerPort].filter((part) => part !== null).join(':'),
    })),
    ...serviceRegistries.map((each) => ({
      name: each.registryArn,
      to: [each.containerName, each.port].filter((part) => part !== null).join(':'),
    })),
  ]
  return (
    <ul>
      {targets.map(({ name, to }) => (
        <li key={`${name} ${to}`} className="border-line-faint border-t py-1.5 text-sm first:border-0">
          <Mono>{name}</Mono>
          {to && (
            <span className="block text-ink-2">
              <span className="text-ink-3">→ </span>
              <Mono>{to}</Mono>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
