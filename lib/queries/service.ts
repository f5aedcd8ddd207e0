import { apiRoutes, type ServiceRef } from '@/lib/routes'
import type { ServiceView } from '@/lib/views/service'
import { useView } from './view'

export const useService = (at: ServiceRef) => useView<ServiceView>(apiRoutes.service(at))
