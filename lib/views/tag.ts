import type { Tag } from '@aws-sdk/client-ecs'
import type { Shown } from './container'
import { objectsOf, sentenceOf, textOf } from './field'
import { MASKED } from './mask'
import { isSecretName } from './secret'
import type { TagView } from './view'

/** Tags as people wrote them; the value of one whose key names a secret is masked. */
export function tagViews(tags: readonly Tag[] | undefined): readonly TagView[] {
  return objectsOf(tags).flatMap((tag) => {
    const key = textOf(tag.key)
    return key === null ? [] : [{ key, value: shownTag(key, tag.value) }]
  })
}

/** The value of a tag as it may be shown. */
export function shownTag(key: string, value: unknown): Shown {
  return isSecretName(key) && value ? MASKED : (sentenceOf(value) ?? '')
}
