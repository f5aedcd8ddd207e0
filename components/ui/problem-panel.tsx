'use client'
import { problemText } from '@/lib/format/problem'
import { useMessages } from '@/lib/messages/use-messages'
import type { ProblemFacts } from '@/lib/problem'
import { PolicyStatement } from './policy-statement'
import { ProblemWords } from './problem-words'
import { PropertyList } from './property-list'
import { RetryButton } from './retry-button'

/** A problem that left nothing to show: what, why, the next step, and AWS's own words. */
export function ProblemPanel(props: { problem: ProblemFacts }) {
  const t = useMessages()
  const { problem } = props
  // That a thing is not there is no matter of permissions, and its name stands in the title.
  const isRefusal = problem.code !== 'notFound' && problem.code !== 'unknownScope'
  const facts = [
    ...(isRefusal && problem.action ? [{ label: t('problem.action'), value: problem.action, mono: true }] : []),
    ...(isRefusal && problem.resource ? [{ label: t('problem.resource'), value: problem.resource, mono: true }] : []),
    ...(problem.awsMessage ? [{ label: t('problem.awsSays'), value: problem.awsMessage, mono: true }] : []),
  ]
  return (
    <ProblemWords condition={isRefusal ? 'failing' : 'unknown'} {...problemText(t, problem)}>
      {facts.length > 0 && <PropertyList items={facts} />}
      {problem.code === 'accessDenied' && problem.action && <PolicyStatement action={problem.action} />}
      {isRefusal && <RetryButton />}
    </ProblemWords>
  )
}
