import { apiRoutes, type ClusterRef } from '@/lib/routes'
import type { ContainerInstancesView } from '@/lib/views/container-instance'
import { useView } from './view'

export const useContainerInstances = (at: ClusterRef) =>
  useView<ContainerInstancesView>(apiRoutes.containerInstances(at))
