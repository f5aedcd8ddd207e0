import 'server-only'
import type { Answer, View } from '@/lib/views/view'
import { toldProblem } from './told-problem'

/** Runs a reader; a problem that leaves nothing to show becomes the answer instead of an exception. */
export async function answerOf<Data>(read: () => Promise<View<Data>>): Promise<Answer<Data>> {
  try {
    return await read()
  } catch (error) {
    return { problem: toldProblem(error) }
  }
}
