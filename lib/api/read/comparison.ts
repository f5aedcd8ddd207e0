import 'server-only'
import { parseRevision } from '@/lib/ecs/arn'
import { Problem } from '@/lib/problem'
import type { ComparisonRef, RevisionRef } from '@/lib/routes'
import type { AccountSnapshot } from '@/lib/snapshot/account'
import { type ComparedInput, type ComparisonView, comparisonView } from '@/lib/views/comparison'
import { type DefinitionDiffView, definitionDiffView } from '@/lib/views/definition-diff'
import type { View } from '@/lib/views/view'
import { mapPart, partOrMissing, placeOf } from './place'
import { arnsOf, takeRevision } from './task-definition'

/** What changed between two revisions, and their memory before and after. Errors: `notFound` for a revision that does not exist or is no number. */
export async function readComparison(at: ComparisonRef): Promise<View<ComparisonView>> {
  const { snapshot, place } = await placeOf(at)
  const [from, to] = await bothOf(snapshot, at)
  return comparisonView({ ...place(), from, to })
}

/** The JSON of two revisions, run by run, masked as everywhere. Errors: as `readComparison`. */
export async function readDefinitionDiff(at: ComparisonRef): Promise<View<DefinitionDiffView>> {
  const { snapshot, place } = await placeOf(at)
  const [from, to] = await bothOf(snapshot, at)
  return definitionDiffView({ ...place(), from, to, now: new Date().toISOString() })
}

async function bothOf(snapshot: AccountSnapshot, at: ComparisonRef): Promise<readonly [ComparedInput, ComparedInput]> {
  const to = at.to ? revisionOf(at, at.to) : await newestOf(snapshot, at, Number.POSITIVE_INFINITY)
  const from = at.from ? revisionOf(at, at.from) : await newestOf(snapshot, to, to.revision)
  return Promise.all([inputOf(snapshot, from), inputOf(snapshot, to)])
}

/** A revision as a URL names it: its number, or another family's with its name before. Errors: `notFound`. */
function revisionOf({ account, region, family }: ComparisonRef, text: string): RevisionRef {
  if (/^\d+$/.test(text)) return { account, region, family, revision: Number(text) }
  const named = parseRevision(text)
  if (named === null) throw new Problem({ code: 'notFound', section: 'taskDefinition', resource: text })
  return { account, region, ...named }
}

/** The newest revision of a family below a number; the oldest one has none before it and is compared to itself. */
async function newestOf(snapshot: AccountSnapshot, at: Omit<RevisionRef, 'revision'>, below: number) {
  const { account, region, family } = at
  const { value } = await snapshot.takeRevisions(family)
  const numbers = value.map(({ revision }) => revision)
  const revision = Math.max(...numbers.filter((each) => each < below), 0) || Math.min(...numbers)
  if (!Number.isFinite(revision)) throw new Problem({ code: 'notFound', section: 'taskDefinition', resource: family })
  return { account, region, family, revision }
}

async function inputOf(snapshot: AccountSnapshot, at: RevisionRef): Promise<ComparedInput> {
  const [described, revisions] = await Promise.all([
    takeRevision(snapshot, at),
    partOrMissing('revisions', snapshot.takeRevisions(at.family)),
  ])
  return {
    definition: mapPart(described, (value) => value.taskDefinition),
    tags: described.value.tags,
    active: mapPart(revisions, arnsOf('ACTIVE')),
    inactive: mapPart({ ...revisions, notices: [] }, arnsOf('INACTIVE')),
  }
}
