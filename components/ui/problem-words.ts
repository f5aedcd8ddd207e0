import type { Translate } from '@/lib/messages/translate'
import type { ProblemFacts } from '@/lib/problem'

/** The three sentences of a problem: what, why, what to do. */
export function problemWords(t: Translate, problem: ProblemFacts): { what: string; why: string; next: string } {
  const section = problem.section?.split(':')[0] ?? 'page'
  const values = {
    ...problem.values,
    action: problem.action ?? '',
    resource: problem.resource ?? problem.section ?? '',
    section: t(`section.${section}`),
  }
  const sentence = (part: 'what' | 'why' | 'next') => t(`problem.${problem.code}.${part}`, values)
  return { what: sentence('what'), why: sentence('why'), next: sentence('next') }
}
