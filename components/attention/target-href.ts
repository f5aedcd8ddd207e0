import type { FindingTarget } from '@/lib/ecs/finding'
import { routes, type ScopeRef } from '@/lib/routes'

/** The page that a finding or a change leads to. */
export function targetHref(
  at: ScopeRef,
  of: { readonly cluster: string; readonly service: string | null; readonly target: FindingTarget },
): string {
  const cluster = { ...at, cluster: of.cluster }
  const { target } = of
  if (target.kind === 'task') return routes.task({ ...cluster, task: target.task })
  if (target.kind === 'revision') return routes.revision({ ...at, family: target.family, revision: target.revision })
  if (target.kind === 'containerInstances')
    return target.place ? routes.placement({ ...cluster, ...target.place }) : routes.containerInstances(cluster)
  if (target.kind === 'service' && of.service !== null) return routes.service({ ...cluster, service: of.service })
  return routes.cluster(cluster)
}
