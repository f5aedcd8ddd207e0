'use client'
import { parameterLines } from '@/components/container/property'
import { Mono } from '@/components/ui/mono'
import { NotTold } from '@/components/ui/not-told'
import { PropertyList } from '@/components/ui/property-list'
import { nameOf, targetGroupName } from '@/lib/ecs/arn'
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
    ...loadBalancers.map(({ targetGroupArn, loadBalancerName, containerName, containerPort }) => ({
      name: (targetGroupArn && targetGroupName(targetGroupArn)) ?? loadBalancerName,
      arn: targetGroupArn,
      to: [containerName, containerPort].filter((part) => part !== null).join(':'),
    })),
    ...serviceRegistries.map(({ registryArn, containerName, port }) => ({
      name: nameOf(registryArn),
      arn: registryArn,
      to: [containerName, port].filter((part) => part !== null).join(':'),
    })),
  ]
  return (
    <ul>
      {targets.map(({ name, arn, to }) => (
        <li key={`${arn ?? name} ${to}`} className="border-line-faint border-t py-1.5 text-sm first:border-0">
          <b className="[overflow-wrap:anywhere]">{name ?? <NotTold />}</b>
          {to && (
            <span className="text-ink-2">
              <span className="text-ink-3"> → </span>
              <Mono>{to}</Mono>
            </span>
          )}
          {arn && (
            <span className="block text-ink-3 text-xs">
              <Mono>{arn}</Mono>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
