import { respond } from '@/lib/api/respond'
import { Problem } from '@/lib/problem'

/** An address that no view has is a problem like any other, in JSON. */
export const GET = respond(async ({ rest }: { rest: string[] }) => {
  throw new Problem({ code: 'notFound', resource: `/api/${rest.join('/')}` })
})
