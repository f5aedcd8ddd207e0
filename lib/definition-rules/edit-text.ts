import { applyEdits, modify } from 'jsonc-parser'
import type { Json } from '@/lib/ecs/json'
import type { FieldPath } from './rule'

/** One edit of a text: what stands at a path from now on; null takes it out. A list takes one more at its length. */
export type TextEdit = { readonly path: FieldPath; readonly value: Json }

/**
 * A text with one edit: everything else, comments and spaces included, stays as it is written.
 * Shape: the `edit` of a finding of this text. Errors: none.
 */
export function editText(text: string, { path, value }: TextEdit): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const formattingOptions = { insertSpaces: !/^\t/m.test(text), tabSize: indentOf(text), eol }
  return applyEdits(text, modify(text, [...path], value ?? undefined, { formattingOptions }))
}

function indentOf(text: string): number {
  return /^( +)\S/m.exec(text)?.[1]?.length ?? 2
}
