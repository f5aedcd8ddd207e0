import type { DeleteServiceRequest, DeleteServiceResponse } from '@aws-sdk/client-ecs'
import { serviceAnswer } from '../answers/service'
import { reconcileService } from '../lifecycle/service'
import { invalidParameter, serviceNotActive } from '../request/errors'
import { findCluster, findService } from '../request/find'
import { operation } from '../request/operation'
import { boolean, string, structure } from '../request/validate'

/**
 * Deletes a service that is scaled to 0, or with `force` one that is not: DRAINING while its tasks stop, then INACTIVE.
 * Errors: ClusterNotFoundException, ServiceNotFoundException, ServiceNotActiveException, InvalidParameterException.
 * Source: API_DeleteService.
 */
export const deleteService = operation<DeleteServiceRequest, DeleteServiceResponse>({
  input: structure<DeleteServiceRequest>({ cluster: string, service: string, force: boolean }),
  run({ world, region }, { cluster: clusterName, service: name = '', force = false }) {
    const cluster = findCluster(region, clusterName)
    const record = findService(region, cluster, name)
    const { service } = record
    if (service.status !== 'ACTIVE') throw serviceNotActive()
    if (!force && service.schedulingStrategy !== 'DAEMON' && (service.desiredCount ?? 0) > 0) {
      throw invalidParameter('The service cannot be stopped while it is scaled above 0.')
    }
    Object.assign(service, { status: 'DRAINING', desiredCount: 0 })
    reconcileService({ world, region, cluster }, record)
    return { service: serviceAnswer(region, cluster, record, { tags: true }) }
  },
})
