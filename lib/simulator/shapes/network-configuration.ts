import type { AwsVpcConfiguration, NetworkConfiguration } from '@aws-sdk/client-ecs'
import { list, oneOf, string, structure } from '../request/validate'

const awsVpcConfiguration = structure<AwsVpcConfiguration>({
  subnets: list(string),
  securityGroups: list(string),
  assignPublicIp: oneOf('DISABLED', 'ENABLED'),
})

export const networkConfiguration = structure<NetworkConfiguration>({
  awsvpcConfiguration: awsVpcConfiguration,
})
