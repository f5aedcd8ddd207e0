import { readRevision } from '@/lib/api/read/task-definition'
import { respond } from '@/lib/api/respond'
import { revisionRef } from '@/lib/routes'

export const GET = respond((at: { account: string; region: string; family: string; revision: string }) =>
  readRevision(revisionRef(at)),
)
