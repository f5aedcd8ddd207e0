import { readPlacement } from '@/lib/api/read/placement'
import { respond } from '@/lib/api/respond'

export const GET = respond((at: { account: string; region: string; cluster: string }, query) =>
  readPlacement({ ...at, place: query.get('place') || null }),
)
