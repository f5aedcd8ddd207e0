import { readPlacement } from '@/lib/api/read/placement'
import { respond } from '@/lib/api/respond'
import { type ClusterRef, placementRef } from '@/lib/routes'

export const GET = respond((at: ClusterRef, query) => readPlacement(placementRef(at, query.get('place'))))
