import type { DescribeServiceDeploymentsRequest, DescribeServiceDeploymentsResponse } from '@aws-sdk/client-ecs'
import { serviceDeploymentAnswer } from '../answers/service-deployment'
import { empty, tooMany } from '../request/errors'
import { clusterOfArn } from '../request/find'
import { foundAndMissing } from '../request/missing'
import { operation } from '../request/operation'
import { structure } from '../request/validate'
import { names } from '../shapes/list'

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
        const cluster = clusterOfArn(region, arn)
        const deployment = cluster?.serviceDeployments.get(arn)
        return cluster && deployment && serviceDeploymentAnswer(cluster, deployment)
      },
      (arn) => arn,
    )
    return { serviceDeployments: found, failures }
  },
})
