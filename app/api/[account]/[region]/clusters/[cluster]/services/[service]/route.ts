import { readService } from '@/lib/api/read/service'
import { respond } from '@/lib/api/respond'

export const GET = respond(readService)
