'use client'
import { ProblemPanel } from '@/components/ui/problem-panel'
import { Section } from '@/components/ui/section'
import { Skeleton } from '@/components/ui/skeleton'
import { useMessages } from '@/lib/messages/use-messages'
import { useDefinitionDiff } from '@/lib/queries/task-definition'
import type { ComparisonRef } from '@/lib/routes'
import { DefinitionDiff } from './definition-diff'

/** The lines of two revisions, read when they are looked at. */
export function DefinitionDiffSection({ at }: { at: ComparisonRef }) {
  const t = useMessages()
  const answer = useDefinitionDiff(at)
  const diff = answer && 'data' in answer ? answer.data : null
  return (
    <Section title={t('comparison.json.title')} actions={diff && <LineCounts {...diff} />}>
      {diff && <DefinitionDiff diff={diff} />}
      {!answer && <Skeleton rows={8} />}
      {answer && 'problem' in answer && <ProblemPanel problem={answer.problem} />}
    </Section>
  )
}

// The label of the lines says the same in words.
function LineCounts({ addedCount, removedCount }: { addedCount: number; removedCount: number }) {
  return (
    <span className="font-mono" aria-hidden="true">
      <span className="text-ok">+{addedCount}</span> <span className="text-fail">−{removedCount}</span>
    </span>
  )
}
