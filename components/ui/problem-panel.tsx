'use client'
import { problemText } from '@/lib/format/problem'
import { useMessages } from '@/lib/messages/use-messages'
import type { ProblemFacts } from '@/lib/problem'
import { ConditionGlyph } from './condition-glyph'
import { CopyButton } from './copy-button'
import { Mono } from './mono'
import { PropertyList } from './property-list'

/** A problem that left nothing to show: what, why, the next step, and AWS's own words. */
export function ProblemPanel(props: { problem: ProblemFacts }) {
  const t = useMessages()
  const { problem } = props
  const { what, why, next } = problemText(t, problem)
  const facts = [
    ...(problem.action ? [{ label: t('problem.action'), value: problem.action, mono: true }] : []),
    ...(problem.resource ? [{ label: t('problem.resource'), value: problem.resource, mono: true }] : []),
    ...(problem.awsMessage ? [{ label: t('problem.awsSays'), value: problem.awsMessage, mono: true }] : []),
  ]
  return (
    <div role="alert" className="flex max-w-[72ch] gap-3 px-6 py-6 max-sm:px-4">
      <ConditionGlyph
        condition={problem.code === 'notFound' || problem.code === 'loading' ? 'unknown' : 'failing'}
        size={18}
      />
      <div className="min-w-0 space-y-3">
        <div>
          <h2 className="font-semibold text-md">{what}</h2>
          <p className="text-ink-2">{why}</p>
          <p className="text-ink-2">{next}</p>
        </div>
        {facts.length > 0 && <PropertyList items={facts} />}
        {problem.code === 'accessDenied' && problem.action && <PolicyStatement action={problem.action} />}
      </div>
    </div>
  )
}

/** The statement that would allow an action, to copy. */
export function PolicyStatement(props: { action: string }) {
  const t = useMessages()
  const statement = JSON.stringify({ Effect: 'Allow', Action: [props.action], Resource: '*' }, null, 2)
  return (
    <div className="flex items-start gap-3 rounded-ctl bg-sunken p-3">
      <pre className="min-w-0 flex-1 overflow-x-auto text-sm">
        <Mono>{statement}</Mono>
      </pre>
      <CopyButton text={statement} label={t('ui.copyStatement')} />
    </div>
  )
}
