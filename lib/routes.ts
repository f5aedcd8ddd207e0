/** Where a thing lives: account alias and region. */
export type ScopeRef = { readonly account: string; readonly region: string }
export type ClusterRef = ScopeRef & { readonly cluster: string }
export type ServiceRef = ClusterRef & { readonly service: string }
export type TaskRef = ClusterRef & { readonly task: string }
/** A cluster asked where a revision, as `family:revision`, finds room. Null: what waits for a place. */
export type PlacementRef = ClusterRef & { readonly place: string | null }
export type ContainerInstanceRef = ClusterRef & { readonly containerInstance: string }
export type FamilyRef = ScopeRef & { readonly family: string }
export type RevisionRef = FamilyRef & { readonly revision: number }
/**
 * Two revisions as a URL names them: `12`, or `family:12` of another family. Null: the newest one to compare to, and the
 * one before it to compare from.
 */
export type ComparisonRef = FamilyRef & { readonly from: string | null; readonly to: string | null }

const path = (...segments: (string | number)[]) =>
  `/${segments.map((segment) => encodeURIComponent(segment)).join('/')}`

/** Every page's href, one function each. */
export const routes = {
  scopes: () => '/',
  playground: () => '/playground',
  overview: (at: ScopeRef) => path(at.account, at.region),
  attention: (at: ScopeRef) => path(at.account, at.region, 'attention'),
  changes: (at: ScopeRef) => path(at.account, at.region, 'changes'),
  clusters: (at: ScopeRef) => path(at.account, at.region, 'clusters'),
  cluster: (at: ClusterRef) => path(at.account, at.region, 'clusters', at.cluster),
  service: (at: ServiceRef) => path(at.account, at.region, 'clusters', at.cluster, 'services', at.service),
  tasks: (at: ClusterRef) => path(at.account, at.region, 'clusters', at.cluster, 'tasks'),
  task: (at: TaskRef) => path(at.account, at.region, 'clusters', at.cluster, 'tasks', at.task),
  containerInstances: (at: ClusterRef) => path(at.account, at.region, 'clusters', at.cluster, 'container-instances'),
  /** The container instances, one of them opened. */
  containerInstance: (at: ContainerInstanceRef) =>
    `${routes.containerInstances(at)}#${encodeURIComponent(at.containerInstance)}`,
  /** The container instances, asked why they take no task of a revision. */
  placement: (at: ClusterRef & RevisionRef) => `${routes.containerInstances(at)}?place=${revisionText(at)}`,
  taskDefinitions: (at: ScopeRef) => path(at.account, at.region, 'task-definitions'),
  family: (at: FamilyRef) => path(at.account, at.region, 'task-definitions', at.family),
  revision: (at: RevisionRef) => path(at.account, at.region, 'task-definitions', at.family, at.revision),
  comparison: (at: ComparisonRef) => comparisonPath(at) + comparisonQuery(at),
} as const

const revisionText = ({ family, revision }: RevisionRef) => `${encodeURIComponent(family)}:${revision}`

// A revision is a number, so that no revision is called so.
const comparisonPath = (at: FamilyRef) => path(at.account, at.region, 'task-definitions', at.family, 'compare')

function comparisonQuery({ from, to }: ComparisonRef): string {
  const named = [
    ['from', from],
    ['to', to],
  ].flatMap(([name, text]) => (text ? [`${name}=${encodeURIComponent(text).replaceAll('%3A', ':')}`] : []))
  return named.length > 0 ? `?${named.join('&')}` : ''
}

/** The comparison of two revisions, from the older to the newer; of two families below that of the second. */
export function comparisonOf(scope: ScopeRef, from: RevisionName, to: RevisionName): ComparisonRef {
  const { account, region } = scope
  const isOne = from.family === to.family
  return {
    account,
    region,
    family: to.family,
    from: isOne ? String(from.revision) : `${from.family}:${from.revision}`,
    to: String(to.revision),
  }
}

type RevisionName = { readonly family: string; readonly revision: number }

const api = (href: string) => (href === '/' ? '/api' : `/api${href}`)

/** Every API href: the page's own, below `/api`. */
export const apiRoutes = {
  scopes: () => api(routes.scopes()),
  scopesOverview: () => '/api/overview',
  /** What matches a text in every scope; without a text, how far everything is read. */
  search: (find: string) => `/api/search?find=${encodeURIComponent(find)}`,
  overview: (at: ScopeRef) => api(routes.overview(at)),
  attention: (at: ScopeRef) => api(routes.attention(at)),
  changes: (at: ScopeRef) => api(routes.changes(at)),
  clusters: (at: ScopeRef) => api(routes.clusters(at)),
  cluster: (at: ClusterRef) => api(routes.cluster(at)),
  service: (at: ServiceRef) => api(routes.service(at)),
  tasks: (at: ClusterRef) => api(routes.tasks(at)),
  task: (at: TaskRef) => api(routes.task(at)),
  containerInstances: (at: ClusterRef) => api(routes.containerInstances(at)),
  placement: ({ place, ...at }: PlacementRef) =>
    `${api(path(at.account, at.region, 'clusters', at.cluster, 'placement'))}${place ? `?place=${encodeURIComponent(place)}` : ''}`,
  taskDefinitions: (at: ScopeRef) => api(routes.taskDefinitions(at)),
  family: (at: FamilyRef) => api(routes.family(at)),
  revision: (at: RevisionRef) => api(routes.revision(at)),
  comparison: (at: ComparisonRef) => api(routes.comparison(at)),
  definitionDiff: (at: ComparisonRef) => `${api(comparisonPath(at))}/lines${comparisonQuery(at)}`,
  definition: (at: RevisionRef) => `${api(routes.revision(at))}/definition`,
} as const

/** A page's params as names: Next hands them over as they stand in the URL, still encoded. */
export async function decoded<Params extends Readonly<Record<string, string>>>(
  params: Promise<Params>,
): Promise<Params> {
  const entries = Object.entries(await params).map(([name, text]) => [name, decodedSegment(text)])
  return Object.fromEntries(entries) as Params
}

/** A comparison as a page's params and its query name it. */
export function comparisonRef(at: FamilyRef, query: (name: string) => unknown): ComparisonRef {
  const text = (name: string) => {
    const value = query(name)
    return typeof value === 'string' && value !== '' ? value : null
  }
  return { account: at.account, region: at.region, family: at.family, from: text('from'), to: text('to') }
}

/** The question of a page of container instances as its query names it. */
export function placementRef(at: ClusterRef, place: unknown): PlacementRef {
  const { account, region, cluster } = at
  return { account, region, cluster, place: typeof place === 'string' && place !== '' ? place : null }
}

/** A revision as a page's params name it. What is no number names no revision and is refused by the reader. */
export function revisionRef(params: FamilyRef & { readonly revision: string }): RevisionRef {
  return { ...params, revision: revisionNumber(params.revision) }
}

/** The number of a revision as an address writes it: decimal digits alone; NaN for anything else. */
export function revisionNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN
}

function decodedSegment(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
