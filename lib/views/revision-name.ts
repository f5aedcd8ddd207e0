import { parseRevision } from '@/lib/ecs/arn'
import { textOf } from './field'
import type { RevisionName } from './view'

/** A revision as screens name it; null when the ARN names none. */
export function revisionName(arn: unknown): RevisionName | null {
  const text = textOf(arn)
  const name = text === null ? null : parseRevision(text)
  return text === null || name === null ? null : { arn: text, ...name }
}
