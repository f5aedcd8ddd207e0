import { visibleLines, visibleText } from '@/lib/ecs/visible-text'
import { isObject } from '@/lib/value/is-object'
import { redact } from './redact'

/*
 * Readers of AWS fields. The SDK checks no answer against its types, so every field may be absent, null or of another
 * kind; each reader answers null (or nothing) for what it cannot read.
 */

/** A name or a short text, made visible; a number where AWS documents a string is read as one. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return visibleText(value)
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null
}

/** A sentence of AWS: visible, and without the secrets that it may quote. */
export function sentenceOf(value: unknown): string | null {
  return typeof value === 'string' ? visibleLines(redact(value)) : null
}

/** A finite number, or a string that is one; null otherwise. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null
}

/** How many of something; null for what counts nothing: less than none, a part of one, more than can be counted. */
export function countOf(value: unknown): number | null {
  const count = numberOf(value)
  return Number.isSafeInteger(count) && Number(count) >= 0 ? count : null
}

/** True or false as they came; null for anything else. */
export function booleanOf(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null
}

/** A time as ISO; null for anything that is no valid date. */
export function timeOf(value: unknown): string | null {
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : null
}

/** The objects of a list; nothing for what is no list. */
export function objectsOf<T extends object>(value: readonly T[] | null | undefined): readonly T[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : []
}

/** The texts of a list, made visible. */
export function textsOf(value: unknown): readonly string[] {
  return stringsOf(value).map(visibleText)
}

/** The strings of a list as they came: for what is judged before it is shown. */
export function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

/** A part of an answer whose fields may be read; empty when it is no object. */
export function objectOf<T extends object>(value: T | null | undefined): Partial<T> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}

/** The entries of a map of strings. */
export function entriesOf(value: unknown): readonly (readonly [name: string, value: string])[] {
  return isObject(value)
    ? Object.entries(value).flatMap(([name, each]) => (typeof each === 'string' ? [[name, each] as const] : []))
    : []
}

/** Pairs as AWS writes settings and statistics; one that lacks either half is left out. */
export function namesAndValues(
  pairs: readonly { name?: string | undefined; value?: string | undefined }[] | undefined,
) {
  return objectsOf(pairs).flatMap((pair) => {
    const name = textOf(pair.name)
    const value = textOf(pair.value)
    return name === null || value === null ? [] : [{ name, value }]
  })
}
