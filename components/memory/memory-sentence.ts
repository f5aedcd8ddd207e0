import { type ComparedContainer, isSameRange } from '@/lib/memory/compare'
import type { ContainerMemory, MemoryFinding, TaskMemory } from '@/lib/memory/limits'
import { type RangeLabel, rangeLabel } from '@/lib/memory/range-label'
import { limitShare, type UsageMarks } from '@/lib/memory/usage'
import type { Translate } from '@/lib/messages/translate'

/** A range in words: what stands in bold, and whose memory its end is. */
export function rangeWords(label: RangeLabel, t: Translate): { range: string; suffix: string | null } {
  if (label.kind === 'noRange') return { range: t('memory.noRange'), suffix: null }
  const lo = String(label.loMiB)
  const suffix = label.suffix && t(`memory.suffix.${label.suffix}`)
  if (label.hiMiB !== null) return { range: t('memory.range', { lo, hi: String(label.hiMiB) }), suffix }
  return { range: t('memory.rangeUntil', { lo, end: suffix ?? '' }), suffix: null }
}

/** A finding in a few words, as they stand beside its row. */
export function findingWords({ code, values }: MemoryFinding, t: Translate): string {
  const text = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
  return t(`memory.finding.${code}`, text)
}

/** The finding that matters most; null without any. */
export function worstFinding(findings: readonly MemoryFinding[]): MemoryFinding | null {
  const order = ['error', 'warning', 'note'] as const
  return order.flatMap((severity) => findings.filter((each) => each.severity === severity))[0] ?? null
}

type SpokenRow = {
  readonly compared: ComparedContainer
  readonly task: Pick<TaskMemory, 'launchType'>
  readonly marks: UsageMarks | null
}

/** One row as a sentence, for those who hear it. */
export function spokenRow({ compared, task, marks }: SpokenRow, t: Translate): string {
  const { container, change } = compared
  const { name, findings } = container
  if (change === 'removed') return [t('memory.spoken.removed', { name }), spokenBefore(compared, task, t)].join(' ')
  const sentences = [
    t('memory.spoken.row', { name, range: rangeText(container, task, t) }),
    findings.some(({ code }) => code === 'noRange') ? null : spokenLimit(container, t),
    spokenBefore(compared, task, t),
    marks?.nowMiB == null ? null : t('memory.spoken.now', { value: String(marks.nowMiB) }),
    marks?.p99MiB == null ? null : t('memory.spoken.p99', { value: String(marks.p99MiB) }),
    spokenShare(container, marks, t),
    ...findings.map((finding) => t('memory.spoken.finding', { finding: findingWords(finding, t) })),
  ]
  return sentences.filter((sentence) => sentence !== null).join(' ')
}

/** What of a range became another: what is reserved, what caps it. */
export function rangeChanges(
  { container, before }: ComparedContainer,
  task: Pick<TaskMemory, 'launchType'>,
  t: Translate,
): readonly string[] {
  if (before === null) return []
  const from = rangeLabel(before, task)
  const to = rangeLabel(container, task)
  if (from.kind === 'noRange' || to.kind === 'noRange') return []
  const changes: string[] = []
  if (from.loMiB !== to.loMiB) {
    const after = t('memory.mebibytes', { value: String(to.loMiB) })
    changes.push(t('memory.change.reserved', { before: String(from.loMiB), after }))
  }
  if (from.hiMiB !== to.hiMiB) {
    const after = to.hiMiB === null ? endWords(to, t) : t('memory.mebibytes', { value: String(to.hiMiB) })
    const end = from.hiMiB === null ? endWords(from, t) : String(from.hiMiB)
    changes.push(t('memory.change.limit', { before: end, after }))
  }
  return changes
}

/** A share in percent, to one decimal. */
export function sharePercent(share: number): string {
  return String(Math.round(share * 1000) / 10)
}

function endWords(label: RangeLabel, t: Translate): string {
  return label.kind === 'range' && label.suffix ? t(`memory.suffix.${label.suffix}`) : t('memory.noRange')
}

function rangeText(container: ContainerMemory, task: Pick<TaskMemory, 'launchType'>, t: Translate): string {
  const { range, suffix } = rangeWords(rangeLabel(container, task), t)
  return suffix === null ? range : `${range} ${suffix}`
}

function spokenBefore(
  { change, container, before }: ComparedContainer,
  task: SpokenRow['task'],
  t: Translate,
): string | null {
  if (change === 'added') return t('memory.spoken.added')
  if (before === null) return null
  if (change === 'kept' && isSameRange(container, before)) return t('memory.spoken.same')
  return t('memory.spoken.before', { range: rangeText(before, task, t) })
}

function spokenLimit({ reservedMiB, memoryMiB }: ContainerMemory, t: Translate): string {
  const value = String(reservedMiB)
  if (memoryMiB === null) return t('memory.spoken.open', { value })
  return t('memory.spoken.limited', { value, limit: String(memoryMiB) })
}

function spokenShare(container: ContainerMemory, marks: UsageMarks | null, t: Translate): string | null {
  const share = limitShare(container, marks)
  return share === null ? null : t('memory.spoken.share', { percent: sharePercent(share) })
}
