import type { DescribeServiceDeploymentsRequest, DescribeServiceDeploymentsResponse } from '@aws-sdk/client-ecs'
import { clusterNameOf } from '@/lib/ecs/arn'
import { serviceDeploymentAnswer } from '../answers/service-deployment'
import { empty, tooMany } from '../errors'
import { clusterRecord, isElsewhere } from '../find'
import { foundAndMissing } from '../missing'
import { operation } from '../operation'
import { names } from '../shapes/list'
import { structure } from '../validate'

/**
 * Up to 20 service deployments, by ARN.
 * Errors: InvalidParameterException.
 * Source: API_DescribeServiceDeployments.
 */
export const describeServiceDeployments = operation<
  DescribeServiceDeploymentsRequest,
  DescribeServiceDeploymentsResponse
>({
  input: structure<DescribeServiceDeploymentsRequest>({ serviceDeploymentArns: names }),
  run({ region }, { serviceDeploymentArns: arns = [] }) {
    if (arns.length === 0) throw empty('serviceDeploymentArns')
    if (arns.length > 20) throw tooMany('serviceDeploymentArns', 20)
    const { found, failures } = foundAndMissing(
      arns,
      (arn) => {
        const cluster = isElsewhere(region, arn) ? undefined : clusterRecord(region, clusterNameOf(arn) ?? '')
        const deployment = cluster?.serviceDeployments.get(arn)
        return cluster && deployment && serviceDeploymentAnswer(cluster, deployment)
      },
      (arn) => arn,
    )
    return { serviceDeployments: found, failures }
  },
})
