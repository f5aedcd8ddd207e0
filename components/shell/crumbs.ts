import type { Translate } from '@/lib/messages/translate'
import { routes } from '@/lib/routes'
import type { PlaceHere } from './use-place'

export type Crumb = { readonly text: string; readonly href: string }

/** The way from the scope down to the page, without the scope: the switch beside it names that. */
export function crumbsOf(place: PlaceHere, pathname: string, t: Translate): readonly Crumb[] {
  const { scope, cluster } = place
  if (cluster) return [{ text: cluster.cluster, href: routes.cluster(cluster) }, ...belowCluster(place, pathname, t)]
  if (scope && (place.family !== null || pathname === routes.taskDefinitions(scope)))
    return definitionCrumbs(place, pathname, t)
  if (pathname === routes.playground()) return [{ text: t('shell.playground'), href: routes.playground() }]
  return []
}

function belowCluster({ cluster, service, task }: PlaceHere, pathname: string, t: Translate): Crumb[] {
  if (!cluster) return []
  if (service !== null) return [{ text: service, href: routes.service({ ...cluster, service }) }]
  const tasks = { text: t('shell.tasks'), href: routes.tasks(cluster) }
  if (task !== null) return [tasks, { text: shortTask(task), href: routes.task({ ...cluster, task }) }]
  if (pathname === tasks.href) return [tasks]
  const containerInstances = { text: t('shell.containerInstances'), href: routes.containerInstances(cluster) }
  return pathname === containerInstances.href ? [containerInstances] : []
}

function definitionCrumbs({ scope, family, revision }: PlaceHere, pathname: string, t: Translate): Crumb[] {
  if (!scope) return []
  const all = { text: t('shell.taskDefinitions'), href: routes.taskDefinitions(scope) }
  if (family === null) return [all]
  const own = { text: family, href: routes.family({ ...scope, family }) }
  const comparison = routes.comparison({ ...scope, family, from: null, to: null })
  if (pathname === comparison) return [all, own, { text: t('taskDefinition.compare'), href: comparison }]
  if (revision === null) return [all, own]
  return [all, own, { text: String(revision), href: routes.revision({ ...scope, family, revision }) }]
}

// Task ids are 32 hexadecimal digits; the page's own heading has all of them.
const shortTask = (id: string) => (id.length > 12 ? `${id.slice(0, 8)}…` : id)
