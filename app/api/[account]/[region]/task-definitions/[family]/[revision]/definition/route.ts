import { readDefinition } from '@/lib/api/read/task-definition'
import { respond } from '@/lib/api/respond'

export const GET = respond((at: { account: string; region: string; family: string; revision: string }) =>
  readDefinition({ ...at, revision: Number(at.revision) }),
)
