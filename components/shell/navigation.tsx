'use client'
import { BoxesIcon, FileTextIcon, LayersIcon } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useMessages } from '@/lib/messages/use-messages'
import { routes } from '@/lib/routes'
import { ClusterTree } from './cluster-tree'
import { usePlace } from './place'

/** Where everything is: the main pages, then the clusters of the scope with the services of the open one. */
export function Navigation() {
  const t = useMessages()
  const { scope, list, cluster } = usePlace()
  return (
    <nav
      data-shell
      aria-label={t('shell.navigation')}
      className="sticky top-0 row-span-2 flex h-screen flex-col overflow-y-auto border-line border-r bg-canvas px-2 pb-2 max-sm:hidden"
    >
      <Brand />
      <ul className="space-y-0.5">
        <MainItem
          href={routes.scopes()}
          icon={<LayersIcon size={15} />}
          isCurrent={!scope}
          text={t('shell.allScopes')}
        />
        {scope && (
          <>
            <MainItem
              href={routes.clusters(scope)}
              icon={<BoxesIcon size={15} />}
              isCurrent={!cluster && list === null}
              text={t('shell.clusters')}
            />
            <MainItem
              href={routes.taskDefinitions(scope)}
              icon={<FileTextIcon size={15} />}
              isCurrent={list === 'task-definitions'}
              text={t('shell.taskDefinitions')}
            />
          </>
        )}
      </ul>
      {scope && <ClusterTree scope={scope} />}
    </nav>
  )
}

function Brand() {
  return (
    <Link
      href={routes.scopes()}
      prefetch={false}
      className="flex h-[46px] shrink-0 items-center gap-2 px-2 max-lg:px-1.5"
    >
      <Mark />
      <b className="font-semibold text-md tracking-[-.02em] max-lg:hidden">ecscope</b>
    </Link>
  )
}

/** A solid, a hatch and a bracket: reserved, may come, at most. */
export function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" className="fill-mem" />
      <rect x="5" y="11" width="9" height="10" fill="#fff" />
      <path d="M15.5 21l4-10M19.5 21l3-7.5" stroke="#fff" strokeWidth="1.8" />
      <path d="M21 7.5h5v17h-5" fill="none" stroke="#fff" strokeWidth="2.6" />
    </svg>
  )
}

function MainItem(props: { href: string; icon: ReactNode; text: string; isCurrent: boolean }) {
  const look = props.isCurrent ? 'bg-selected font-semibold text-ink' : 'text-ink-2 hover:bg-hover'
  return (
    <li>
      <Link
        href={props.href}
        prefetch={false}
        title={props.text}
        aria-current={props.isCurrent ? 'page' : undefined}
        className={`flex h-7 items-center gap-2 rounded-ctl px-2 ${look}`}
      >
        <span aria-hidden="true" className={props.isCurrent ? 'text-accent' : 'text-ink-3'}>
          {props.icon}
        </span>
        <span className="truncate max-lg:sr-only">{props.text}</span>
      </Link>
    </li>
  )
}
