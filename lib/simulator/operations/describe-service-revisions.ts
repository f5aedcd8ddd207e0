import type { DescribeServiceRevisionsRequest, DescribeServiceRevisionsResponse } from '@aws-sdk/client-ecs'
import { empty, tooMany } from '../request/errors'
import { clusterOfArn } from '../request/find'
import { foundAndMissing } from '../request/missing'
import { operation } from '../request/operation'
import { structure } from '../request/validate'
import { names } from '../shapes/list'

/**
 * Up to 20 service revisions, by ARN.
 * Errors: InvalidParameterException.
 * Source: API_DescribeServiceRevisions.
 */
export const describeServiceRevisions = operation<DescribeServiceRevisionsRequest, DescribeServiceRevisionsResponse>({
  input: structure<DescribeServiceRevisionsRequest>({ serviceRevisionArns: names }),
  run({ region }, { serviceRevisionArns: arns = [] }) {
    if (arns.length === 0) throw empty('serviceRevisionArns')
    if (arns.length > 20) throw tooMany('serviceRevisionArns', 20)
    const { found, failures } = foundAndMissing(
      arns,
      (arn) => clusterOfArn(region, arn)?.serviceRevisions.get(arn),
      (arn) => arn,
    )
    return { serviceRevisions: structuredClone(found), failures }
  },
})
