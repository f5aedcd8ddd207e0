import type { Answer } from '@/lib/views/view'

// The server itself waits for AWS no longer than eight seconds; one that is silent for twice that is lost.
const answerWithinMs = 16_000

/**
 * Asks the API for a view, in the browser.
 * Errors: rejects only when the server of this page cannot be reached or answers something that is not its JSON; what AWS
 * refuses arrives as an answer with a `problem`.
 */
export async function fetchView<Data>(apiHref: string, signal: AbortSignal): Promise<Answer<Data>> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(answerWithinMs)])
  const response = await fetch(apiHref, { signal: patience, headers: { accept: 'application/json' } })
  const body: unknown = await response.json()
  if (!isAnswer<Data>(body)) throw new Error(`${response.status}`)
  return body
}

function isAnswer<Data>(body: unknown): body is Answer<Data> {
  return typeof body === 'object' && body !== null && ('data' in body || 'problem' in body)
}
