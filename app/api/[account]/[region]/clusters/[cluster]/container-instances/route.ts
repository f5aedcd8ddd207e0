import { readContainerInstances } from '@/lib/api/read/container-instance'
import { respond } from '@/lib/api/respond'

export const GET = respond(readContainerInstances)
