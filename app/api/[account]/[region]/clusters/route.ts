import { readClusters } from '@/lib/api/read/cluster'
import { respond } from '@/lib/api/respond'

export const GET = respond(readClusters)
