import type { DescribeServicesRequest, DescribeServicesResponse } from '@aws-sdk/client-ecs'
import { serviceAnswer } from '../answers/service'
import { empty, tooMany } from '../request/errors'
import { arnIn, findCluster, serviceRecord } from '../request/find'
import { foundAndMissing } from '../request/missing'
import { operation } from '../request/operation'
import { list, oneOf, string, structure } from '../request/validate'
import { names } from '../shapes/list'

/**
 * Up to 10 services of a cluster, with their deployments and newest events; DRAINING and INACTIVE ones too.
 * Errors: ClusterNotFoundException, InvalidParameterException.
 * Source: API_DescribeServices.
 */
export const describeServices = operation<DescribeServicesRequest, DescribeServicesResponse>({
  input: structure<DescribeServicesRequest>({ cluster: string, services: names, include: list(oneOf('TAGS')) }),
  run({ region }, { cluster: clusterName, services = [], include = [] }) {
    if (services.length === 0) throw empty('Services')
    if (services.length > 10) throw tooMany('service names', 10)
    const cluster = findCluster(region, clusterName)
    const { found, failures } = foundAndMissing(
      services,
      (service) => serviceRecord(region, cluster, service),
      (service) => arnIn(region, cluster, 'service', service),
    )
    const options = { tags: include.includes('TAGS') }
    return { services: found.map((record) => serviceAnswer(region, cluster, record, options)), failures }
  },
})
