import { readScopesOverview } from '@/lib/api/read/overview'
import { respond } from '@/lib/api/respond'

export const GET = respond(readScopesOverview)
