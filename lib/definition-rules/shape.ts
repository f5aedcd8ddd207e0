/** What a value of a definition may look like: the types of RegisterTaskDefinition, as the AWS JSON protocol has them. */
export type Shape =
  /** `isJudged`: a rule reads it, so a placeholder in it makes it a value that is not known yet. */
  | { readonly kind: 'string'; readonly isJudged: boolean }
  /** `isOpen`: AWS adds values from time to time. */
  | { readonly kind: 'choice'; readonly values: readonly string[]; readonly isOpen: boolean }
  | { readonly kind: 'integer' | 'boolean' | 'anything' }
  | { readonly kind: 'list' | 'map'; readonly of: Shape }
  | Structure

export type Structure = {
  readonly kind: 'structure'
  readonly members: Readonly<Record<string, Shape>>
  readonly required: readonly string[]
  /** Members that only answers of AWS carry. */
  readonly described: readonly string[]
}

export const string: Shape = { kind: 'string', isJudged: false }
/** Text that rules read: a name, an image, a size. */
export const word: Shape = { kind: 'string', isJudged: true }
export const integer: Shape = { kind: 'integer' }
export const boolean: Shape = { kind: 'boolean' }
export const anything: Shape = { kind: 'anything' }
/** Any number of the same. */
export const list = (of: Shape): Shape => ({ kind: 'list', of })
/** Any names, each with the same. */
export const map = (of: Shape): Shape => ({ kind: 'map', of })

/** One of the values that AWS has had from the start. */
export const choice = (...values: readonly string[]): Shape => ({ kind: 'choice', values, isOpen: false })
/** One of the values that are known today. */
export const openChoice = (...values: readonly string[]): Shape => ({ kind: 'choice', values, isOpen: true })

type RequiredMember<T> = { [Key in keyof T]-?: object extends Pick<T, Key> ? never : Key }[keyof T] & string

/** A structure that names every member of the SDK's type and all that are required, so that a new one breaks the build. */
export function structure<T extends object>(
  members: Readonly<Record<keyof T & string, Shape>>,
  required: Readonly<Record<RequiredMember<T>, true>>,
  described: readonly string[] = [],
): Structure {
  return { kind: 'structure', members, required: Object.keys(required), described }
}
