import type { ClusterRecord, Region, World } from '../world'

/** Where something happens: every function of the lifecycle takes it first. */
export type Place = { readonly world: World; readonly region: Region; readonly cluster: ClusterRecord }

/** The ARN of something in this place. `resource` begins with its type: `task/CLUSTER/ID`. */
export function arnAt(place: Place, resource: string): string {
  return `arn:aws:ecs:${place.region.region}:${place.region.accountId}:${resource}`
}

/** The ARN of a new thing that belongs to the cluster, in the long format: `TYPE/CLUSTER/NAME`. */
export function clusterArnAt(place: Place, type: string, name: string): string {
  return arnAt(place, `${type}/${place.cluster.cluster.clusterName}/${name}`)
}
