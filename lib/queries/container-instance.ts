import { apiRoutes, type ClusterRef, type PlacementRef } from '@/lib/routes'
import type { ContainerInstancesView } from '@/lib/views/container-instance'
import type { PlacementView } from '@/lib/views/placement'
import { useView } from './view'

export const useContainerInstances = (at: ClusterRef) =>
  useView<ContainerInstancesView>(apiRoutes.containerInstances(at))
export const usePlacement = (at: PlacementRef) => useView<PlacementView>(apiRoutes.placement(at))
