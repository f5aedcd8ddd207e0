'use client'
import Link from 'next/link'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { Count } from '@/components/ui/count'
import { needsAttention } from '@/lib/ecs/finding'
import { sumTallies, type TaskTally } from '@/lib/ecs/task-tally'
import { useMessages } from '@/lib/messages/use-messages'
import { type ClusterRef, routes } from '@/lib/routes'
import type { OverviewCluster, OverviewService } from '@/lib/views/overview'

const most = 30

/** The services of a cluster by name, each with how it fares and how many tasks run. */
export function ServiceGrid({ at, cluster }: { at: ClusterRef; cluster: OverviewCluster }) {
  const t = useMessages()
  const { services, others } = cluster
  if (!services) return <p className="text-ink-3 text-sm">{t('overview.notRead')}</p>
  if (services.length === 0) return <p className="text-ink-3 text-sm">{t('overview.noServices')}</p>
  const hidden = services.slice(most)
  const count = hidden.length + (others?.services ?? 0)
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(150px,1fr))] gap-x-6">
      {services.slice(0, most).map((service) => (
        <ServiceItem key={service.name} at={at} service={service} />
      ))}
      {count > 0 && (
        <li className="flex h-6 items-center text-sm">
          <Link href={routes.cluster(at)} prefetch={false} className="truncate text-accent-ink hover:underline">
            {t('overview.moreServices', { count, ...sumOf([...hidden, ...(others ? [others] : [])]) })}
          </Link>
        </li>
      )}
    </ul>
  )
}

function ServiceItem({ at, service }: { at: ClusterRef; service: OverviewService }) {
  const t = useMessages()
  const { name, condition, running, desired } = service
  const isLoud = needsAttention(service)
  return (
    <li className="min-w-0">
      <Link
        href={routes.service({ ...at, service: name })}
        prefetch={false}
        aria-label={t('overview.serviceLink', {
          service: name,
          condition: t(`condition.${condition}`),
          running: running ?? 'unknown',
          desired: desired ?? 'unknown',
        })}
        className="flex h-6 items-center gap-[7px] text-ink-2 text-sm hover:text-ink hover:underline max-sm:h-10"
      >
        <span className="grid w-3 shrink-0 place-items-center">
          {condition === 'steady' ? (
            <span className="size-1.5 rounded-full bg-ok-solid" />
          ) : (
            <ConditionGlyph condition={condition} size={12} label="" />
          )}
        </span>
        <span title={name} className={`min-w-0 flex-1 truncate ${isLoud ? 'font-semibold text-ink' : ''}`}>
          {name}
        </span>
        <span>
          <Count value={running} />
          {running !== desired && (
            <span className="text-ink-3">
              /<Count value={desired} />
            </span>
          )}
        </span>
      </Link>
    </li>
  )
}

function sumOf(services: readonly TaskTally[]) {
  const sum = sumTallies(services)
  return { running: sum?.running ?? 'unknown', desired: sum?.desired ?? 'unknown' }
}
