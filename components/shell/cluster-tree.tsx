'use client'
import { ChevronDownIcon, ChevronRightIcon } from 'lucide-react'
import Link from 'next/link'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { useMessages } from '@/lib/messages/use-messages'
import { useClusters } from '@/lib/queries/cluster'
import { type ClusterRef, routes, type ScopeRef } from '@/lib/routes'
import type { ClusterRow } from '@/lib/views/cluster'
import { ServiceBranch } from './service-branch'

/** The clusters of the scope, and below the open one its services: what the screens ask for anyway. */
export function ClusterTree(props: { at: ScopeRef; open: ClusterRef | null }) {
  const t = useMessages()
  const answer = useClusters(props.at)
  if (!answer || 'problem' in answer) return null
  const { clusters } = answer.data
  return (
    <section aria-label={t('shell.clusters')} className="flex min-h-0 flex-1 flex-col max-lg:hidden">
      <h2 className="flex justify-between px-2 pt-3.5 pb-1 font-semibold text-ink-3 text-xs">
        {t('shell.clusters')}
        <span className="font-normal">{clusters.length}</span>
      </h2>
      <ul className="min-h-0 flex-1 overflow-y-auto pb-2 [scrollbar-width:thin]">
        {clusters.map((cluster) => (
          <ClusterBranch
            key={cluster.arn}
            at={{ ...props.at, cluster: cluster.name }}
            cluster={cluster}
            isOpen={props.open?.cluster === cluster.name}
          />
        ))}
      </ul>
    </section>
  )
}

function ClusterBranch({ at, cluster, isOpen }: { at: ClusterRef; cluster: ClusterRow; isOpen: boolean }) {
  const Chevron = isOpen ? ChevronDownIcon : ChevronRightIcon
  const isQuiet = cluster.condition === 'steady' || cluster.condition === 'atRest'
  return (
    <li>
      <Link
        href={routes.cluster(at)}
        prefetch={false}
        className={`flex h-7 min-w-0 items-center gap-1.5 rounded-ctl pr-2 pl-1 hover:bg-hover ${isOpen ? 'font-semibold text-ink' : 'text-ink-2'}`}
      >
        <Chevron size={12} aria-hidden="true" className="shrink-0 text-ink-4" />
        <bdi className="truncate" title={cluster.name}>
          {cluster.name}
        </bdi>
        {!isQuiet && <ConditionGlyph condition={cluster.condition} size={11} />}
        <span className="ml-auto font-normal text-ink-3 text-xs">{cluster.activeServicesCount ?? '–'}</span>
      </Link>
      {isOpen && <ServiceBranch at={at} />}
    </li>
  )
}
