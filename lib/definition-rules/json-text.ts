import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { FieldPath } from './rule'

/** A place in a text. Units: line and column count from 1, columns and offsets in UTF-16 units. */
export type TextPlace = {
  readonly line: number
  readonly column: number
  readonly offset: number
  readonly length: number
}

/** A JSON text that was read, with the place of everything in it. */
export type JsonText = {
  readonly value: unknown
  /** Comments or commas too many were let pass. */
  readonly isLenient: boolean
  /** Names that an object has twice, at their second place; the last value counts. */
  readonly duplicateKeys: readonly FieldPath[]
  /** The place of a path, or of the nearest thing around it that is written. */
  readonly placeOf: (path: FieldPath) => TextPlace
  /** A path with its names as they are written; `newName` names what is not. */
  readonly writtenPath: (path: FieldPath, newName: (name: string) => string) => FieldPath
}

/** Why a text is no JSON. Shape: `reason` is a name of jsonc-parser, or ours: `Empty`, `TooDeep`, `Yaml`. */
export type JsonProblem = { readonly reason: string; readonly place: TextPlace }

/** How a name that is written differs from the one that is asked for: not at all, unless somebody says so. */
export type SameName = (name: string) => string

const DEEPEST = 200
// A name with a colon, before it nothing but comments and the line that begins a document.
const YAML = /^(?:[ \t]*(?:#[^\n]*|---[ \t]*)?\r?\n)*(?:---[ \t]+)?(?:- )?[A-Za-z_][\w-]*[ \t]*:(?:[ \t\r\n]|$)/

/**
 * Reads JSON, with comments and trailing commas if there are any.
 * Errors: none; what is wrong first is a `JsonProblem`. Deep nesting is refused before anything recurses into it.
 */
export function readJson(written: string, sameName: SameName = (name) => name): JsonText | JsonProblem {
  const text = withoutMark(written)
  const lines = lineStarts(text)
  const problem = (reason: string, offset: number, length: number) => ({
    reason,
    place: placeAt(lines, offset, length),
  })
  const tooDeepAt = firstTooDeep(text)
  if (tooDeepAt !== null) return problem('TooDeep', tooDeepAt, 1)
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true })
  const [error] = errors
  if (error) return problem(isYaml(text) ? 'Yaml' : printParseErrorCode(error.error), error.offset, error.length)
  if (!root) return problem('Empty', 0, 0)
  const duplicateKeys: FieldPath[] = []
  const value = plainValue(root, [], duplicateKeys)
  const children = new WeakMap<Node, ReadonlyMap<string | number, Node>>()
  const placeOf = (path: FieldPath) => {
    const [node] = deepest(root, path, children, sameName)
    const { offset, length } = spanOf(node)
    return placeAt(lines, offset, length)
  }
  const writtenPath: JsonText['writtenPath'] = (path, newName) =>
    path.map((part, index) => {
      if (typeof part === 'number') return part
      const [node, depth] = deepest(root, path.slice(0, index + 1), children, sameName)
      return depth > index ? String(node.children?.[0]?.value) : newName(part)
    })
  return { value, isLenient: !isStrict(text), duplicateKeys, placeOf, writtenPath }
}

// Editors on Windows put it there; offsets then count from what follows it, as editors do.
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

function isYaml(text: string): boolean {
  return YAML.test(text.slice(0, 4096))
}

function isStrict(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function firstTooDeep(text: string): number | null {
  const scanner = createScanner(text, true)
  let depth = 0
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const offset = scanner.getTokenOffset()
    const first = text[offset]
    if (first === '{' || first === '[') depth += 1
    if (first === '}' || first === ']') depth -= 1
    if (depth > DEEPEST) return offset
  }
  return null
}

function plainValue(node: Node, path: FieldPath, duplicateKeys: FieldPath[]): unknown {
  if (node.type === 'array')
    return (node.children ?? []).map((item, index) => plainValue(item, [...path, index], duplicateKeys))
  if (node.type !== 'object') return node.value
  const fields = new Map<string, unknown>()
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? []
    if (!key || !value) continue
    const name: string = key.value
    const at = [...path, name]
    if (fields.has(name)) duplicateKeys.push(at)
    fields.set(name, plainValue(value, at, duplicateKeys))
  }
  return Object.fromEntries(fields)
}

type Children = WeakMap<Node, ReadonlyMap<string | number, Node>>

/** The value or, in an object, the property that stands farthest down a path, and how many parts of the path that is. */
function deepest(root: Node, path: FieldPath, known: Children, sameName: SameName): [node: Node, depth: number] {
  let at = root
  for (const [depth, part] of path.entries()) {
    const parent = at.type === 'property' ? (at.children?.[1] ?? at) : at
    const children = childrenOf(parent, known, sameName)
    const next = children.get(part) ?? (typeof part === 'string' ? children.get(sameName(part)) : undefined)
    if (!next) return [at, depth]
    at = next
  }
  return [at, path.length]
}

function childrenOf(node: Node, known: Children, sameName: SameName): ReadonlyMap<string | number, Node> {
  const before = known.get(node)
  if (before) return before
  const items = node.children ?? []
  const nameOf = (property: Node) => String(property.children?.[0]?.value)
  // Under its own name last, so that a name that is written exactly is never taken for another.
  const children =
    node.type === 'array'
      ? new Map(items.entries())
      : new Map([
          ...items.map((item) => [sameName(nameOf(item)), item] as const),
          ...items.map((item) => [nameOf(item), item] as const),
        ])
  known.set(node, children)
  return children
}

/** What an editor should underline: a plain value with its name, of anything larger its name or its first bracket. */
function spanOf(node: Node): { offset: number; length: number } {
  const [key, value] = node.type === 'property' ? (node.children ?? []) : []
  const isLarge = (each: Node) => each.type === 'object' || each.type === 'array'
  if (key && value) return { offset: node.offset, length: isLarge(value) ? key.length : node.length }
  return { offset: node.offset, length: isLarge(node) ? 1 : node.length }
}

/** The place of one character of a text. */
export function placeIn(text: string, offset: number): TextPlace {
  return placeAt(lineStarts(text), offset, 1)
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length)
  return starts
}

function placeAt(starts: readonly number[], offset: number, length: number): TextPlace {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset, length }
}
