import type { Operation } from './operation'
import { createCluster } from './operations/create-cluster'
import { describeClusters } from './operations/describe-clusters'
import { listClusters } from './operations/list-clusters'

/** Every operation by its name on the wire. */
export const operations: Readonly<Record<string, Operation>> = {
  CreateCluster: createCluster,
  DescribeClusters: describeClusters,
  ListClusters: listClusters,
}
