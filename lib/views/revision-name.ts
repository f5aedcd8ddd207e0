import { parseRevision } from '@/lib/ecs/arn'
import { newestFirst } from '@/lib/ecs/task-definition'
import { textOf, textsOf } from './field'
import { type Missing, type Part, partValue, type RevisionName } from './view'

/** A revision as screens name it; null when the ARN names none. */
export function revisionName(arn: unknown): RevisionName | null {
  const text = textOf(arn)
  const name = text === null ? null : parseRevision(text)
  return text === null || name === null ? null : { arn: text, ...name }
}

/** The revisions of a family, newest first, from ListTaskDefinitions with each status; ARNs in any order. */
export function revisionNames(active: Part<readonly string[]> | Missing, inactive: Part<readonly string[]> | Missing) {
  const withStatus = (part: Part<readonly string[]> | Missing, status: 'ACTIVE' | 'INACTIVE') =>
    newestFirst(textsOf(partValue(part))).map((name) => ({ ...name, status }))
  return [...withStatus(active, 'ACTIVE'), ...withStatus(inactive, 'INACTIVE')].toSorted(
    (a, b) => b.revision - a.revision,
  )
}
