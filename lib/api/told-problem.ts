import 'server-only'
import { visibleText } from '@/lib/ecs/visible-text'
import { type ProblemFacts, problemFacts } from '@/lib/problem'

/** What went wrong, as it may travel; what should never have gone wrong goes to the server's log as a whole. */
export function toldProblem(error: unknown): ProblemFacts {
  const problem = problemFacts(error)
  if (problem.code === 'internal') console.error(error)
  // Often a piece of the URL, which anybody can have written.
  return problem.resource === undefined ? problem : { ...problem, resource: visibleText(problem.resource) }
}
