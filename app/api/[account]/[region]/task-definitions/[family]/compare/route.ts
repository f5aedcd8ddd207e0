import { readComparison } from '@/lib/api/read/comparison'
import { respond } from '@/lib/api/respond'

export const GET = respond((at: { account: string; region: string; family: string }, query) =>
  readComparison({ ...at, from: query.get('from'), to: query.get('to') }),
)
