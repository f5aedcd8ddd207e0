'use client'
import Link from 'next/link'
import { useMessages } from '@/lib/messages/use-messages'
import { type ClusterRef, routes } from '@/lib/routes'

const tabs = ['services', 'tasks', 'containerInstances'] as const
export type ClusterTab = (typeof tabs)[number]

const hrefOf: Readonly<Record<ClusterTab, (at: ClusterRef) => string>> = {
  services: routes.cluster,
  tasks: routes.tasks,
  containerInstances: routes.containerInstances,
}

/** The three pages of a cluster. */
export function ClusterTabs({ at, current }: { at: ClusterRef; current: ClusterTab }) {
  const t = useMessages()
  return (
    <nav aria-label={t('cluster.pages')} className="inline-flex rounded-ctl border border-line bg-sunken p-px text-sm">
      {tabs.map((tab) => (
        <Link
          key={tab}
          href={hrefOf[tab](at)}
          prefetch={false}
          aria-current={tab === current ? 'page' : undefined}
          className="flex h-6 items-center whitespace-nowrap rounded-[5px] px-2 text-ink-3 aria-[current=page]:bg-panel aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:shadow-[0_0_0_1px_var(--line)] max-sm:h-9"
        >
          {t(`cluster.tab.${tab}`)}
        </Link>
      ))}
    </nav>
  )
}
