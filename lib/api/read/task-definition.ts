import 'server-only'
import type { Task, TaskDefinition } from '@aws-sdk/client-ecs'
import type { Notice } from '@/lib/problem'
import { Problem } from '@/lib/problem'
import type { FamilyRef, RevisionRef, ScopeRef } from '@/lib/routes'
import type { AccountSnapshot } from '@/lib/snapshot/account'
import type { ReadOptions } from '@/lib/snapshot/cell'
import {
  type DefinitionView,
  definitionView,
  type FamiliesView,
  type FamilyView,
  familiesView,
  familyView,
  type RevisionView,
  revisionView,
} from '@/lib/views/task-definition'
import type { View } from '@/lib/views/view'
import { servicesByCluster } from './cluster'
import { mapPart, partOrMissing, placeOf } from './place'

/** How many of a family's newest revisions are read for their details; ECS describes one revision a call. */
const detailedRevisions = 20
/** How many of a revision's neighbours are listed beside it with what changed in them. */
const neighbours = 6

/** The families of a scope that have revisions. Errors: whatever keeps them from being listed. */
export async function readFamilies(at: ScopeRef): Promise<View<FamiliesView>> {
  const { snapshot, place } = await placeOf(at)
  const families = await snapshot.takeFamilies()
  return familiesView({
    ...place(),
    active: mapPart(families, (value) => value.active),
    inactive: mapPart({ ...families, notices: [] }, (value) => value.inactive),
  })
}

/** The revisions of a family, newest first, with what changed in each. Errors: `notFound` for a family without revisions. */
export async function readFamily(at: FamilyRef): Promise<View<FamilyView>> {
  const { snapshot, place } = await placeOf(at)
  const revisions = await snapshot.takeRevisions(at.family)
  if (revisions.value.length === 0)
    throw new Problem({ code: 'notFound', section: 'taskDefinition', resource: at.family })
  // One more than is shown, so that the last one too can tell what changed in it.
  const newest = revisions.value.slice(0, detailedRevisions + 1).map((revision) => revision.taskDefinitionArn)
  const described = await snapshot.takeTaskDefinitions(newest)
  return familyView({
    ...place(),
    family: at.family,
    active: mapPart({ ...revisions, notices: [...revisions.notices, ...described.notices] }, arnsOf('ACTIVE')),
    inactive: mapPart({ ...revisions, notices: [] }, arnsOf('INACTIVE')),
    described: described.value,
  })
}

/** One revision of a task definition, with its memory and findings. Errors: `notFound`. */
export async function readRevision(at: RevisionRef): Promise<View<RevisionView>> {
  const { snapshot, place } = await placeOf(at)
  const [described, revisions, services] = await Promise.all([
    takeRevision(snapshot, at),
    partOrMissing('revisions', snapshot.takeRevisions(at.family)),
    servicesByCluster(snapshot),
  ])
  const listed = 'value' in revisions ? revisions.value : []
  const newest = listed.slice(0, neighbours + 1).map((revision) => revision.taskDefinitionArn)
  const earlier = listed.find(({ revision }) => revision < at.revision)
  return revisionView({
    ...place(),
    definition: mapPart(described, (value) => value.taskDefinition),
    tags: described.value.tags,
    active: mapPart(revisions, arnsOf('ACTIVE')),
    inactive: mapPart({ ...revisions, notices: [] }, arnsOf('INACTIVE')),
    services,
    // Nobody waits for them: what is not known yet stands there at the next look.
    described: (await snapshot.takeTaskDefinitions(newest, { waitMs: 0, firstWaitMs: 0 })).value,
    before: earlier ? await partOrMissing('changes', snapshot.takeTaskDefinition(earlier.taskDefinitionArn)) : null,
  })
}

/** The JSON of a revision as it may be shown, and as the playground takes it: masked. Errors: `notFound`. */
export async function readDefinition(at: RevisionRef): Promise<View<DefinitionView>> {
  const { snapshot, place } = await placeOf(at)
  const described = await takeRevision(snapshot, at)
  return definitionView({
    ...place(),
    definition: mapPart(described, (value) => value.taskDefinition),
    tags: described.value.tags,
    now: new Date().toISOString(),
  })
}

/** One revision. Errors: `notFound` also for what is no number of a revision. */
export async function takeRevision(snapshot: AccountSnapshot, { family, revision }: RevisionRef) {
  const resource = `${family}:${revision}`
  if (!Number.isSafeInteger(revision) || revision < 1)
    throw new Problem({ code: 'notFound', section: 'taskDefinition', resource })
  return snapshot.takeTaskDefinition(resource)
}

/** The definitions of tasks, each revision once; those that are still being read are told by a notice. */
export async function definitionsOf(
  snapshot: AccountSnapshot,
  tasks: readonly Pick<Task, 'taskDefinitionArn'>[],
  options?: ReadOptions,
): Promise<{ definitions: ReadonlyMap<string, TaskDefinition>; notices: readonly Notice[] }> {
  const arns = [...new Set(tasks.flatMap((task) => task.taskDefinitionArn ?? []))]
  const described = await snapshot.takeTaskDefinitions(arns, options)
  return { definitions: definitionMap(described.value), notices: described.notices }
}

function definitionMap(
  described: ReadonlyMap<string, { taskDefinition: TaskDefinition }>,
): ReadonlyMap<string, TaskDefinition> {
  return new Map([...described].map(([arn, { taskDefinition }]) => [arn, taskDefinition]))
}

type RevisionOfFamily = { readonly taskDefinitionArn: string; readonly status: 'ACTIVE' | 'INACTIVE' }

/** The ARNs of the revisions in one status. */
export function arnsOf(status: RevisionOfFamily['status']) {
  return (revisions: readonly RevisionOfFamily[]) =>
    revisions.filter((revision) => revision.status === status).map((revision) => revision.taskDefinitionArn)
}
