import { readFamilies } from '@/lib/api/read/task-definition'
import { respond } from '@/lib/api/respond'

export const GET = respond(readFamilies)
