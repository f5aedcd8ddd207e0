import { diffArrays } from 'diff'
import { valueAt } from '@/lib/comparison/json-path'
import { inOrderOf } from '@/lib/comparison/list-order'
import type { Json, JsonObject } from '@/lib/ecs/json'
import { sum } from '@/lib/value/sum'
import type { ComparedInput, Side } from './comparison'
import { rememberedSide } from './comparison'
import { objectOf } from './field'
import { REDACTED } from './redact'
import { rememberPair } from './remember-pair'
import { nameOfDefinition } from './task-definition-detail'
import { combine, type Place, type RevisionName, type ScopeView, timeless, type View } from './view'

/** The JSON of two revisions line by line, secrets masked. */
export type DefinitionDiffView = {
  readonly scope: ScopeView
  readonly demo: boolean
  readonly from: RevisionName
  readonly to: RevisionName
  readonly addedCount: number
  readonly removedCount: number
  readonly runs: readonly DiffRun[]
}

/** Lines one after the other that are the same, or that changed. */
export type DiffRun = {
  readonly isSame: boolean
  /** The container that the run begins in; null outside of containers. */
  readonly container: string | null
  /** Of the older revision; in a run that is the same as many as of the newer. */
  readonly from: readonly DiffLine[]
  readonly to: readonly DiffLine[]
}

export type DiffLine = {
  readonly number: number
  readonly text: string
  /** From which to which character it differs from the line beside it; null when all of it does. */
  readonly mark: readonly [start: number, end: number] | null
}

type Line = DiffLine & { readonly key: string; readonly container: string | null }

// Two definitions of 64 KiB that have nothing in common are not worth minutes of search.
const mostEdits = 800

/** The lines of two revisions side by side. Shape: `now` is an ISO time. */
export function definitionDiffView(
  input: Place & { readonly from: ComparedInput; readonly to: ComparedInput; readonly now: string },
): View<DefinitionDiffView> {
  const { scope, demo } = input
  const [from, to] = [objectOf(input.from.definition.value), objectOf(input.to.definition.value)]
  const runs = rememberedRuns(
    rememberedSide(input.from.definition.value, input.from.tags),
    rememberedSide(input.to.definition.value, input.to.tags),
  )
  const changed = runs.filter(({ isSame }) => !isSame)
  const data: DefinitionDiffView = {
    scope,
    demo,
    from: nameOfDefinition(from),
    to: nameOfDefinition(to),
    addedCount: changed.reduce((sum, run) => sum + run.to.length, 0),
    removedCount: changed.reduce((sum, run) => sum + run.from.length, 0),
    runs,
  }
  return combine(data, [timeless(input.from.definition), timeless(input.to.definition)], input.now)
}

/** As `diffRuns`, once for each pair of sides. */
const rememberedRuns = rememberPair(diffRuns)

/** Compares the lines as AWS sent them, and shows them masked: a secret that changed is a changed line. */
export function diffRuns(from: Side, to: Side): readonly DiffRun[] {
  const ordered = inOrderOf(from.raw, to.raw, to.shown)
  const before = linesOf(from.raw, from.shown)
  const after = linesOf(ordered.raw, ordered.shown)
  const parts = diffArrays(before.slice(), after.slice(), {
    comparator: (one, other) => one.key === other.key,
    maxEditLength: mostEdits,
  })
  return parts ? runsOf(parts, before, after) : [changedRun(before, after)]
}

type Parts = readonly { readonly added?: boolean; readonly removed?: boolean; readonly count?: number }[]

function runsOf(parts: Parts, before: readonly Line[], after: readonly Line[]): readonly DiffRun[] {
  const runs: DiffRun[] = []
  let [fromPlace, toPlace] = [0, 0]
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]
    const next = parts[index + 1]
    const isPair = (part?.removed && next?.added) || (part?.added && next?.removed)
    const chosen = isPair ? [part, next] : [part]
    const fromCount = sum(chosen.map((each) => (each?.added ? 0 : (each?.count ?? 0))))
    const toCount = sum(chosen.map((each) => (each?.removed ? 0 : (each?.count ?? 0))))
    const [from, to] = [before.slice(fromPlace, fromPlace + fromCount), after.slice(toPlace, toPlace + toCount)]
    runs.push(part?.added || part?.removed ? changedRun(from, to) : sameRun(from, to))
    fromPlace += fromCount
    toPlace += toCount
    if (isPair) index++
  }
  return runs
}

function sameRun(from: readonly Line[], to: readonly Line[]): DiffRun {
  return { isSame: true, container: to[0]?.container ?? null, from: from.map(plain), to: to.map(plain) }
}

function changedRun(from: readonly Line[], to: readonly Line[]): DiffRun {
  const container = (to[0] ?? from[0])?.container ?? null
  const marks = from.map((line, index) => marksOf(line.text, to[index]?.text))
  return {
    isSame: false,
    container,
    from: from.map((line, index) => ({ ...plain(line), mark: marks[index]?.[0] ?? null })),
    to: to.map((line, index) => ({ ...plain(line), mark: marks[index]?.[1] ?? null })),
  }
}

const plain = ({ number, text }: Line): DiffLine => ({ number, text, mark: null })

type Mark = readonly [start: number, end: number]

/** Where two lines differ: between what they begin and what they end with alike. What is masked differs as a whole. */
function marksOf(from: string, to: string | undefined): readonly [Mark, Mark] | null {
  if (to === undefined) return null
  if (from === to) {
    const start = from.indexOf(REDACTED)
    const mark: Mark = [start, start + REDACTED.length]
    return start < 0 ? null : [mark, mark]
  }
  const shorter = Math.min(from.length, to.length)
  let start = 0
  while (start < shorter && from[start] === to[start]) start++
  let end = 0
  while (end < shorter - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++
  // Lines that have little more than their indentation in common are two lines, not one that changed.
  const alike = from.slice(0, start).trim().length
  return alike < 3
    ? null
    : [
        [start, from.length - end],
        [start, to.length - end],
      ]
}

/** The lines of a definition's JSON: as they are shown, and by what they are told apart. */
function linesOf(raw: JsonObject, shown: JsonObject): readonly Line[] {
  const texts = textLines(shown)
  const keys = textLines(raw)
  // Both have the same lines unless AWS sent what no definition is made of; then what is shown has to do.
  const isAligned = keys.length === texts.length
  const containers = containersOfLines(texts, shown)
  return texts.map((text, index) => ({
    number: index + 1,
    text,
    mark: null,
    // The last member of a list has no comma, and is the same member all the same.
    key: ((isAligned ? keys[index] : undefined) ?? text).replace(/,$/, ''),
    container: containers[index] ?? null,
  }))
}

const textLines = (json: Json) => JSON.stringify(json, null, 2).split('\n')

function containersOfLines(lines: readonly string[], definition: JsonObject): readonly (string | null)[] {
  let isInside = false
  let index = -1
  return lines.map((line) => {
    if (line.startsWith('  "containerDefinitions": [')) isInside = true
    else if (line.startsWith('  ]')) isInside = false
    else if (isInside && line === '    {') index++
    if (!isInside || index < 0) return null
    return String(valueAt(definition, ['containerDefinitions', index, 'name']) ?? '')
  })
}
