import { type CheckOptions, judge } from './check-definition'
import type { TextEdit } from './edit-text'
import { type FoundDefinition, findDefinitions } from './find-definition'
import { type JsonText, placeIn, readJson, type TextPlace } from './json-text'
import { type Definition, type FieldPath, type Finding, found } from './rule'
import { someOfEach } from './some-of-each'

export type PlacedFinding = Finding & {
  readonly place: TextPlace
  /** The fix as an edit of the text: its path in the whole document, with the names that are written there. */
  readonly edit?: TextEdit
}

/** One definition of a text, checked. */
export type CheckedDefinition = Pick<FoundDefinition, 'name' | 'form' | 'isContainersOnly'> & {
  readonly place: TextPlace
  /** The definition in the words of the API, without what does not fit or is not known; null when none of it could be read. */
  readonly definition: Partial<Definition> | null
  readonly findings: readonly PlacedFinding[]
  /** An edit in the words of the API as an edit of the text, with the names that are written there. */
  readonly editOf: (edit: TextEdit) => TextEdit
  /** What is written at a path of the API, whatever it is; undefined when nothing is. */
  readonly writtenAt: (path: FieldPath) => unknown
}

/**
 * A text that could be read, or why not.
 * Shape: `reason` is `Empty`, `TooDeep`, `NoDefinition` or the name of a syntax error; its sentence is
 * `check.unreadable.<reason>`.
 */
export type CheckedText =
  | { readonly definitions: readonly CheckedDefinition[] }
  | { readonly reason: string; readonly place: TextPlace }

/** Checks every task definition of a text, and says where in the text each finding stands. Errors: none. */
export function checkText(text: string, options: Pick<CheckOptions, 'launchType'> = {}): CheckedText {
  const json = readJson(text, canonicalName)
  if ('reason' in json) return json
  const definitions = findDefinitions(json.value)
  if (definitions.length === 0) return { reason: 'NoDefinition', place: json.placeOf([]) }
  return { definitions: definitions.map((each, index) => checkOne(each, json, index === 0, options)) }
}

/** As `checkText`, for the bytes of a file. Shape: `reason` may also be `Utf16` or `NotUtf8`. */
export function checkBytes(bytes: Uint8Array, options: Pick<CheckOptions, 'launchType'> = {}): CheckedText {
  if (isUtf16(bytes)) return { reason: 'Utf16', place: placeIn('', 0) }
  const text = new TextDecoder().decode(bytes)
  return isUtf8(bytes) ? checkText(text, options) : { reason: 'NotUtf8', place: placeIn(text, text.indexOf('\uFFFD')) }
}

// Its mark of byte order, which PowerShell writes before what `>` puts into a file.
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function checkOne(
  definition: FoundDefinition,
  json: JsonText,
  isFirst: boolean,
  { launchType }: Pick<CheckOptions, 'launchType'>,
): CheckedDefinition {
  const { name, form, isContainersOnly, written, at } = definition
  const { findings, shaped } = judge(written, { launchType, form, isContainersOnly })
  const inText = (path: FieldPath) => [...at, ...(isContainersOnly ? path.slice(1) : path)]
  const placeOf = (path: FieldPath) => json.placeOf(inText(path))
  const newName = form === 'cloudFormation' ? capitalised : (field: string) => field
  const editOf = ({ path, value }: TextEdit) => ({ path: json.writtenPath(inText(path), newName), value })
  const all = [...(isFirst ? someOfEach(textFindings(json)) : []), ...formFindings(definition), ...findings]
  const place = placeOf([])
  return {
    name,
    form,
    isContainersOnly,
    place,
    // What is not known reads as undefined, and so is not written again.
    definition: shaped ? JSON.parse(JSON.stringify(shaped.value)) : null,
    findings: all.map((finding) => ({
      ...finding,
      place: finding.code === 'duplicateKey' ? json.placeOf(finding.path) : placeOf(finding.path),
      ...(finding.fix ? { edit: editOf(finding.fix) } : {}),
    })),
    editOf,
    writtenAt: (path) => valueAt(json.value, json.writtenPath(inText(path), newName)),
  }
}

function valueAt(value: unknown, [part, ...rest]: FieldPath): unknown {
  if (part === undefined) return value
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
  return valueAt((value as Readonly<Record<string | number, unknown>>)[part], rest)
}

function textFindings({ isLenient, duplicateKeys }: JsonText): Finding[] {
  return [
    ...(isLenient ? [found('lenientJson', [])] : []),
    ...duplicateKeys.map((path) => found('duplicateKey', path, { values: { field: String(path.at(-1)) } })),
  ]
}

function formFindings({ form, isContainersOnly, isDescribed }: FoundDefinition): Finding[] {
  return [
    ...(form === 'cloudFormation' ? [found('cloudFormation', [])] : []),
    ...(isContainersOnly ? [found('containersOnly', [])] : []),
    ...(isDescribed ? [found('describedFields', [])] : []),
  ]
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** A field by the name that the API and CloudFormation have for it, made the same. */
function canonicalName(name: string): string {
  const lower = name.toLowerCase()
  return lower === 'proxyconfigurationproperties' ? 'properties' : lower
}
