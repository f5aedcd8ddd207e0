'use client'
import Link from 'next/link'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { Count } from '@/components/ui/count'
import { conditions } from '@/lib/ecs/condition'
import { useMessages } from '@/lib/messages/use-messages'
import { useCluster } from '@/lib/queries/cluster'
import { type ClusterRef, routes } from '@/lib/routes'
import type { ServiceRow } from '@/lib/views/service'
import { usePlace } from './use-place'

/** More than this is not looked for in a tree: the cluster's own table has order and search. */
const shownCount = 40

/** The services of the open cluster, worst first. */
export function ServiceBranch({ at }: { at: ClusterRef }) {
  const t = useMessages()
  const { service: current } = usePlace()
  const answer = useCluster(at)
  const services = answer && 'data' in answer ? worstFirst(answer.data.services ?? []) : []
  const moreCount = services.length - shownCount
  return (
    <ul className="mb-1 ml-2.5 border-line border-l pl-1.5">
      {services.slice(0, shownCount).map((service) => (
        <ServiceLeaf key={service.arn} at={at} service={service} isCurrent={service.name === current} />
      ))}
      {moreCount > 0 && (
        <li className="px-2 text-sm">
          <Link href={routes.cluster(at)} prefetch={false} className="text-accent-ink hover:underline">
            {t('shell.moreServices', { count: moreCount })}
          </Link>
        </li>
      )}
    </ul>
  )
}

function worstFirst(services: readonly ServiceRow[]): readonly ServiceRow[] {
  const rank = ({ condition }: ServiceRow) => conditions.indexOf(condition)
  return services.toSorted(
    (one, other) => rank(one) - rank(other) || (other.runningCount ?? 0) - (one.runningCount ?? 0),
  )
}

function ServiceLeaf({ at, service, isCurrent }: { at: ClusterRef; service: ServiceRow; isCurrent: boolean }) {
  return (
    <li>
      <Link
        href={routes.service({ ...at, service: service.name })}
        prefetch={false}
        aria-current={isCurrent ? 'page' : undefined}
        className="flex h-6 min-w-0 items-center gap-[7px] rounded-ctl px-2 text-ink-2 text-sm hover:bg-hover aria-[current=page]:bg-selected aria-[current=page]:font-semibold aria-[current=page]:text-ink"
      >
        <LeafMark condition={service.condition} />
        <bdi className="truncate" title={service.name}>
          {service.name}
        </bdi>
        <span className="ml-auto font-normal text-ink-3 text-xs">
          <Count value={service.runningCount} />
        </span>
      </Link>
    </li>
  )
}

/** In a list a dot is enough for what is steady: the others stand out. */
function LeafMark({ condition }: Pick<ServiceRow, 'condition'>) {
  const t = useMessages()
  if (condition !== 'steady') return <ConditionGlyph condition={condition} size={11} />
  return (
    <span
      role="img"
      aria-label={t('condition.steady')}
      className="mx-[2.5px] size-1.5 shrink-0 rounded-full bg-ok-solid"
    />
  )
}
