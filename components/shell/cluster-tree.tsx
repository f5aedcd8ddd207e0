'use client'
import { ChevronDownIcon, ChevronRightIcon } from 'lucide-react'
import Link from 'next/link'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import type { Condition } from '@/lib/ecs/condition'
import { useMessages } from '@/lib/messages/use-messages'
import { useCluster, useClusters } from '@/lib/queries/cluster'
import { type ClusterRef, routes, type ScopeRef } from '@/lib/routes'
import { usePlace } from './place'

/** The scope's clusters; the one that is looked at is open and shows its services. */
export function ClusterTree(props: { scope: ScopeRef }) {
  const t = useMessages()
  const place = usePlace()
  const answer = useClusters(props.scope)
  if (!answer || 'problem' in answer) return null
  const { clusters } = answer.data
  return (
    <div className="mt-3 max-lg:hidden">
      <p className="flex justify-between px-2 pb-1 font-semibold text-ink-3 text-xs">
        {t('shell.clusters')} <span className="font-normal">{clusters.length}</span>
      </p>
      <ul>
        {clusters.map(({ name, condition, activeServicesCount }) => {
          const at = { ...props.scope, cluster: name }
          const isOpen = place.cluster === name
          const Chevron = isOpen ? ChevronDownIcon : ChevronRightIcon
          return (
            <li key={name}>
              <Link
                href={routes.cluster(at)}
                prefetch={false}
                aria-current={isOpen && !place.service && place.list === null ? 'page' : undefined}
                className={`flex h-7 items-center gap-1.5 rounded-ctl pr-2 pl-1 hover:bg-hover ${isOpen ? 'font-semibold text-ink' : 'text-ink-2'}`}
              >
                <Chevron size={13} className="shrink-0 text-ink-4" aria-hidden="true" />
                <span className="truncate">{name}</span>
                {isFault(condition) && <ConditionGlyph condition={condition} size={12} />}
                <span className="ml-auto font-normal text-ink-3 text-xs">{activeServicesCount ?? '–'}</span>
              </Link>
              {isOpen && <Services at={at} current={place.service} />}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Services(props: { at: ClusterRef; current: string | null }) {
  const answer = useCluster(props.at)
  if (!answer || 'problem' in answer || !answer.data.services) return null
  return (
    <ul className="mb-1 ml-2.5 border-line border-l pl-1">
      {answer.data.services.map(({ name, condition, runningCount }) => (
        <li key={name}>
          <Link
            href={routes.service({ ...props.at, service: name })}
            prefetch={false}
            aria-current={props.current === name ? 'page' : undefined}
            className={`flex h-6 items-center gap-[7px] rounded-ctl pr-2 pl-[7px] text-sm hover:bg-hover ${props.current === name ? 'bg-selected font-semibold text-ink' : 'text-ink-2'}`}
          >
            <ConditionGlyph condition={condition} size={condition === 'steady' ? 9 : 12} />
            <span className="truncate">{name}</span>
            <span className="ml-auto font-normal text-ink-3 text-xs">{runningCount}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function isFault(condition: Condition): boolean {
  return condition === 'failing' || condition === 'degraded'
}
