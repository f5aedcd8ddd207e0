import { readPlacement } from '@/lib/api/read/placement'
import { respond } from '@/lib/api/respond'
import type { ClusterRef } from '@/lib/routes'

export const GET = respond((at: ClusterRef, query) => readPlacement({ ...at, place: query.get('place') || null }))
