'use client'
import Link from 'next/link'
import { useMessages } from '@/lib/messages/use-messages'
import { routes } from '@/lib/routes'
import { type Place, usePlace } from './place'

type Crumb = { readonly text: string; readonly href: string }

/** The way from the scope down to this page. */
export function Breadcrumbs() {
  const t = useMessages()
  const crumbs = crumbsOf(usePlace(), t)
  if (crumbs.length === 0) return null
  return (
    <nav aria-label={t('shell.crumbs')} className="min-w-0 border-line-strong border-l pl-3 max-sm:hidden">
      <ol className="flex min-w-0 items-center gap-1.5 whitespace-nowrap text-ink-2">
        {crumbs.map(({ text, href }, index) => (
          <li key={href} className="flex min-w-0 items-center gap-1.5">
            {index > 0 && <span className="text-ink-4">/</span>}
            {index === crumbs.length - 1 ? (
              <span aria-current="page" className="truncate font-semibold text-ink">
                {text}
              </span>
            ) : (
              <Link href={href} prefetch={false} className="truncate hover:text-ink hover:underline">
                {text}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function crumbsOf(place: Place, t: (key: string) => string): Crumb[] {
  const { scope, cluster, service, task, family, revision, list } = place
  if (!scope) return []
  const crumbs: Crumb[] = []
  if (list === 'task-definitions')
    crumbs.push({ text: t('shell.taskDefinitions'), href: routes.taskDefinitions(scope) })
  if (family) crumbs.push({ text: family, href: routes.family({ ...scope, family }) })
  if (family && revision)
    crumbs.push({ text: revision, href: routes.revision({ ...scope, family, revision: Number(revision) }) })
  if (!cluster) return crumbs
  const at = { ...scope, cluster }
  crumbs.push({ text: cluster, href: routes.cluster(at) })
  if (service) crumbs.push({ text: service, href: routes.service({ ...at, service }) })
  if (list === 'tasks') crumbs.push({ text: t('shell.tasks'), href: routes.tasks(at) })
  if (task) crumbs.push({ text: task.slice(0, 8), href: routes.task({ ...at, task }) })
  if (list === 'container-instances')
    crumbs.push({ text: t('shell.containerInstances'), href: routes.containerInstances(at) })
  return crumbs
}
