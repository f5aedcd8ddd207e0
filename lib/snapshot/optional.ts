import 'server-only'
import { problemFacts } from '@/lib/problem'
import type { Loaded } from './flight'

/** A part whose failure must not fail the rest: its fallback and a notice that names the section and the reason. */
export async function optional<Value>(section: string, part: Promise<Value>, fallback: Value): Promise<Loaded<Value>> {
  try {
    return { value: await part, notices: [] }
  } catch (error) {
    return { value: fallback, notices: [{ ...problemFacts(error), section }] }
  }
}
