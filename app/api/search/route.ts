import { readSearch } from '@/lib/api/read/search'
import { respond } from '@/lib/api/respond'

export const GET = respond((_: unknown, query) => readSearch(query.get('find') ?? ''))
