'use client'
import { usePathname } from 'next/navigation'
import { problemText } from '@/lib/format/problem'
import { useMessages } from '@/lib/messages/use-messages'
import type { ProblemFacts } from '@/lib/problem'
import { routes } from '@/lib/routes'
import { LinkButton } from './link-button'
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
      {isRefusal ? <RetryButton /> : <WayOut problem={problem} />}
    </ProblemWords>
  )
}

/** The list in which a thing would stand, by what reads the thing: so many segments of the page's own address. */
const listOf: Readonly<Record<string, { readonly segments: number; readonly name: string }>> = {
  'ecs:DescribeClusters': { segments: 3, name: 'shell.clusters' },
  'ecs:DescribeServices': { segments: 4, name: 'service.title' },
  'ecs:DescribeTasks': { segments: 5, name: 'shell.tasks' },
  'ecs:DescribeTaskDefinition': { segments: 3, name: 'shell.taskDefinitions' },
}

function WayOut({ problem: { code, action } }: { problem: ProblemFacts }) {
  const t = useMessages()
  const segments = usePathname()?.split('/').slice(1) ?? []
  if (code === 'unknownScope') return <LinkButton href={routes.scopes()}>{t('shell.allScopes')}</LinkButton>
  const list = listOf[action ?? '']
  if (!list || segments.length < list.segments) return null
  return <LinkButton href={`/${segments.slice(0, list.segments).join('/')}`}>{t(list.name)}</LinkButton>
}
