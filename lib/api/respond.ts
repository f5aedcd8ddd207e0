import 'server-only'
import { connection } from 'next/server'
import { problemText } from '@/lib/format/problem'
import { compiledMessages } from '@/lib/messages/compile'
import { translator } from '@/lib/messages/translate'
import { Problem, type ProblemFacts } from '@/lib/problem'
import type { View } from '@/lib/views/view'
import { answerOf } from './answer'
import { allowedHosts, refusalOf } from './guard'

/**
 * Answers a GET route with a view as JSON, or with the problem, its HTTP status and its sentences in English.
 * Checks the request again: a proxy that was left out or bypassed must not open the data.
 */
export function respond<Params, Data>(read: (params: Params, query: URLSearchParams) => Promise<View<Data>>) {
  return async function GET(request: Request, context: { params: Promise<Params> }): Promise<Response> {
    await connection()
    const refusal = refusalOf(request, allowedHosts())
    if (refusal) return problemResponse({ code: 'forbidden', values: { reason: refusal } })
    const answer = await answerOf(async () => read(await context.params, new URL(request.url).searchParams))
    return 'problem' in answer ? problemResponse(answer.problem) : Response.json(answer)
  }
}

function problemResponse(problem: ProblemFacts): Response {
  const t = translator('en', compiledMessages('en'))
  const body = { problem, message: problemText(t, problem) }
  return Response.json(body, { status: new Problem(problem).httpStatus })
}
