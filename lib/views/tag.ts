import type { Tag } from '@aws-sdk/client-ecs'
import { objectsOf, sentenceOf, textOf } from './field'
import { REDACTED } from './redact'
import { isSecretName } from './secret'
import type { TagView } from './view'

/** Tags as people wrote them; the value of one whose key names a secret is taken out. */
export function tagViews(tags: readonly Tag[] | undefined): readonly TagView[] {
  return objectsOf(tags).flatMap((tag) => {
    const key = textOf(tag.key)
    if (key === null) return []
    return [{ key, value: isSecretName(key) && tag.value ? REDACTED : (sentenceOf(tag.value) ?? '') }]
  })
}
