import 'server-only'
import { problemFacts } from '@/lib/problem'
import type { Answer, View } from '@/lib/views/view'

/** Runs a reader; a problem that leaves nothing to show becomes the answer instead of an exception. */
export async function answerOf<Data>(read: () => Promise<View<Data>>): Promise<Answer<Data>> {
  try {
    return await read()
  } catch (error) {
    const problem = problemFacts(error)
    if (problem.code === 'internal') console.error(error)
    return { problem }
  }
}
