import type { LaunchType } from '@/lib/ecs/task-definition'
import { contextOf } from './context'
import { definitionShape, isDescribed } from './definition-shape'
import { type DefinitionForm, kindOf, readShape, type ShapedValue } from './read-shape'
import { roughSize } from './rough-size'
import { type FieldPath, type Finding, found } from './rule'
import { rules } from './rules'
import { someOfEach } from './some-of-each'
import { tooLarge } from './task-rule'

/** How a definition was written, and what it must be fit for when that is not what it says itself. */
export type CheckOptions = {
  readonly launchType?: LaunchType | undefined
  readonly form?: DefinitionForm
  /** Only `containerDefinitions` was written: what stands beside them is not known. */
  readonly isContainersOnly?: boolean
}

// AWS takes 64 KiB; past twice that, the size alone is told.
const LARGEST_READ = 2 * 65_536

/**
 * Everything the rules find in a definition, in the order in which AWS would look; AWS itself reports only the first error.
 * Shape: any value goes in; what is not of RegisterTaskDefinition's types is a finding too. At most a hundred findings
 * of one rule. Errors: none.
 */
export function checkDefinition(written: unknown, options: CheckOptions = {}): Finding[] {
  return judge(written, options).findings
}

/** The first thing for which AWS would refuse a definition; undefined when it would accept it. */
export function firstError(definition: unknown): Finding | undefined {
  return checkDefinition(definition).find((finding) => finding.severity === 'error')
}

/** The findings of a definition, and the definition as far as it fits its types and is known. */
export function judge(
  written: unknown,
  { launchType, form = 'api', isContainersOnly = false }: CheckOptions = {},
): { readonly findings: Finding[]; readonly shaped: ShapedValue | null } {
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    return {
      findings: [found('wrongType', [], { values: { wanted: 'structure', is: kindOf(written) } })],
      shaped: null,
    }
  const bytes = roughSize(written)
  if (bytes > LARGEST_READ) return { findings: [tooLarge(bytes)], shaped: null }
  const shaped = readShape(written, definitionShape, form)
  const context = contextOf(shaped, { launchType, form, isContainersOnly, isDescribed: isDescribed(written) })
  const judged = rules.flatMap((rule) => context.whenKnown(() => rule(context)))
  const findings = [
    ...someOfEach(shaped.findings),
    ...someOfEach(judged).map((each) => asWritten(each, shaped.writtenPath)),
  ]
  return { findings, shaped }
}

function asWritten(finding: Finding, writtenPath: (path: FieldPath) => FieldPath): Finding {
  const { path, fix } = finding
  return {
    ...finding,
    path: writtenPath(path),
    ...(fix ? { fix: { ...fix, path: writtenPath(fix.path) } } : {}),
  }
}
