import { readTasks } from '@/lib/api/read/task'
import { respond } from '@/lib/api/respond'

export const GET = respond(readTasks)
