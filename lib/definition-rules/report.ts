import { visibleText } from '@/lib/ecs/visible-text'
import type { CheckedText, PlacedFinding } from './check-text'
import { shortText, visibleJson } from './printed-text'
import type { FieldPath, Severity } from './rule'

/** A file and what came of it; `problem` when it could not even be read. */
export type CheckedFile = { readonly file: string } & (CheckedText | { readonly problem: FileProblem })

/** Why a file could not be read at all; each has its sentence `check.unreadable.<problem>`. */
export type FileProblem = 'NoFile' | 'Folder' | 'NotAllowed' | 'TooLarge' | 'Unreadable'

export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string

const INDENT = '    '
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note']
/** More lines than anybody reads; the rest is counted. */
const MOST_PRINTED = 200

/** What people read: one paragraph for each finding, the gravest first, and what came of all. */
export function printText(files: readonly CheckedFile[], translate: Translate): string {
  return [...files.map((file) => fileText(file, translate)), summaryText(files, translate)]
    .filter((text) => text !== '')
    .join('\n')
}

function fileText(checked: CheckedFile, translate: Translate): string {
  if (isUnread(checked)) return ''
  const name = visibleText(checked.file)
  const findings = checked.definitions
    .flatMap((definition) => definition.findings)
    .toSorted((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity))
  const rest = findings.length - MOST_PRINTED
  return [
    ...findings.slice(0, MOST_PRINTED).map((finding) => findingText(name, finding, translate)),
    ...(rest > 0 ? [`${name}: ${translate('check.more', { count: rest })}\n`] : []),
  ].join('\n')
}

function findingText(file: string, finding: PlacedFinding, translate: Translate): string {
  const { place, severity, code, awsMessage, fix } = finding
  const what = translate(`rule.${code}.what`, readable(finding.values))
  const lines = [translate(`rule.${code}.why`, readable(finding.values))]
  if (awsMessage !== null) lines.push(translate('check.awsSays', { message: shortText(awsMessage, 400) }))
  if (fix) {
    const path = shortText(pathText(fix.path))
    lines.push(
      fix.value === null
        ? translate('check.fix.remove', { path })
        : translate('check.fix.set', { path, value: shortText(JSON.stringify(fix.value)) }),
    )
  }
  return [
    `${file}:${place.line}:${place.column}: ${translate(`check.severity.${severity}`)}: ${what} [${code}]`,
    ...lines.map((line) => INDENT + line),
    '',
  ].join('\n')
}

function summaryText(files: readonly CheckedFile[], translate: Translate): string {
  const { unreadable, ...counts } = countAll(files)
  return unreadable === files.length ? '' : translate('check.summary', { ...counts, files: files.length - unreadable })
}

/** One line for each file that could not be read, in the form in which findings are; empty when all could. */
export function printProblems(files: readonly CheckedFile[], translate: Translate): string {
  return files
    .filter(isUnread)
    .map((checked) => {
      const at = 'place' in checked ? `:${checked.place.line}:${checked.place.column}` : ''
      return `${visibleText(checked.file)}${at}: ${translate('check.severity.error')}: ${problemText(checked, translate)}`
    })
    .join('\n')
}

/** What programs read: the same as JSON. */
export function printJson(files: readonly CheckedFile[], translate: Translate): string {
  return visibleJson({ files: files.map((file) => fileJson(file, translate)), summary: countAll(files) })
}

function fileJson(checked: CheckedFile, translate: Translate): object {
  const { file } = checked
  if (isUnread(checked)) {
    const { line, column } = 'place' in checked ? checked.place : { line: null, column: null }
    const reason = 'reason' in checked ? checked.reason : checked.problem
    return { file, problem: { reason, message: problemText(checked, translate), line, column }, definitions: [] }
  }
  return {
    file,
    problem: null,
    definitions: checked.definitions.map(({ name, form, isContainersOnly, place, findings }) => ({
      name,
      form: isContainersOnly ? 'containerDefinitions' : form,
      line: place.line,
      column: place.column,
      findings: findings.map((finding) => findingJson(finding, translate)),
    })),
  }
}

function findingJson({ place, fix, edit: _, ...finding }: PlacedFinding, translate: Translate): object {
  const { code, severity, path, awsMessage, values, source } = finding
  return {
    code,
    severity,
    path: pathText(path),
    line: place.line,
    column: place.column,
    message: translate(`rule.${code}.what`, readable(values)),
    why: translate(`rule.${code}.why`, readable(values)),
    awsMessage,
    values,
    source,
    fix: fix ? { path: pathText(fix.path), value: fix.value } : null,
  }
}

/** How many findings of each severity, and how many files could not be read. */
export function countAll(files: readonly CheckedFile[]) {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const file of files) {
    if (isUnread(file)) continue
    for (const { findings } of file.definitions) for (const { severity } of findings) counts[severity] += 1
  }
  return {
    errors: counts.error,
    warnings: counts.warning,
    notes: counts.note,
    unreadable: files.filter(isUnread).length,
  }
}

function isUnread(file: CheckedFile): file is Exclude<CheckedFile, { definitions: unknown }> {
  return !('definitions' in file)
}

function problemText(file: Exclude<CheckedFile, { definitions: unknown }>, translate: Translate): string {
  return translate(`check.unreadable.${'reason' in file ? file.reason : file.problem}`)
}

/** A path as people write it: `containerDefinitions[0].logConfiguration.options["awslogs-group"]`. */
export function pathText(path: FieldPath): string {
  return path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`
      if (!/^[A-Za-z_]\w*$/.test(part)) return `[${JSON.stringify(part)}]`
      return index === 0 ? part : `.${part}`
    })
    .join('')
}

/** The values of a finding, short and visible enough for a sentence. */
export function readable(values: PlacedFinding['values']): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? shortText(value) : value]),
  )
}
