import type { Translate } from '@/lib/messages/translate'
import type { ProblemFacts } from '@/lib/problem'
import { durationText } from './time'

/** The three sentences of a problem: what, why, what to do. */
export function problemText(t: Translate, problem: ProblemFacts): { what: string; why: string; next: string } {
  const section = t(`section.${problem.section?.split(':')[0] ?? 'page'}`)
  // Whatever a problem does not know has a word of its own: a sentence never has a hole.
  const values = {
    age: durationText(t, Number(problem.values?.ageSeconds ?? 0)),
    field: 'ecscope.json',
    reason: 'unknown',
    ...problem.values,
    action: problem.action ?? t('problem.someAction'),
    resource: problem.resource ?? section,
    section,
  }
  const sentence = (part: 'what' | 'why' | 'next') => t(`problem.${problem.code}.${part}`, values)
  return { what: sentence('what'), why: sentence('why'), next: sentence('next') }
}
