import { expect, test, vi } from 'vitest'
import { Problem, problemFacts } from './problem'

test('a problem is known even when another copy of the class made it', async () => {
  vi.resetModules()
  const { Problem: OtherProblem } = await import('./problem')
  expect(OtherProblem).not.toBe(Problem)
  const problem = new OtherProblem({ code: 'notFound', resource: 'nope' })
  expect(problem).toBeInstanceOf(Problem)
  expect(problemFacts(problem)).toEqual({ code: 'notFound', resource: 'nope' })
})

test('what is no problem becomes internal and leaks nothing', () => {
  expect(problemFacts(new Error('secret'))).toEqual({ code: 'internal' })
  expect(problemFacts({ name: 'Problem', facts: { code: 'notFound' } })).toEqual({ code: 'internal' })
})
