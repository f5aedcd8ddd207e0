import { parseArn } from './arn'
import { type EcsNoun, ecsNounOf } from './ecs-arn'

// GovCloud and China have consoles of their own. Source: AWS Management Console documentation, supported endpoints.
const hostOf: Readonly<Record<string, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
}

/**
 * The page of the AWS console that shows what an ARN names; null for what has none, for a partition whose console is not
 * known, and for the short ARN format, which does not tell the cluster.
 * Source: none; AWS does not document the addresses of its console. These are the ones that it showed in 2025.
 */
export function awsConsoleUrl(arn: string): string | null {
  const parsed = parseArn(arn)
  const noun = parsed && ecsNounOf(parsed)
  const path = noun && pathOf(noun)
  if (!parsed || !path || !/^[a-z0-9-]+$/.test(parsed.region) || !Object.hasOwn(hostOf, parsed.partition)) return null
  const { region } = parsed
  return `https://${region}.${hostOf[parsed.partition]}/ecs/v2/${path.map(encodeURIComponent).join('/')}?region=${region}`
}

/**
 * Whether what answers at an endpoint is AWS itself; null: AWS's own endpoint. An interface endpoint of a VPC is.
 * Source: AWS PrivateLink guide, Access an AWS service using an interface VPC endpoint.
 */
export function isAwsEndpoint(endpoint: string | null): boolean {
  return endpoint === null || /^https:\/\/[\w.-]+\.(?:amazonaws\.com(?:\.cn)?|api\.aws)(?:[:/]|$)/.test(endpoint)
}

function pathOf(noun: EcsNoun): readonly string[] | null {
  if (noun.noun === 'taskDefinition') return ['task-definitions', noun.family, String(noun.revision), 'containers']
  if (noun.cluster === null) return null
  const cluster = ['clusters', noun.cluster]
  switch (noun.noun) {
    case 'cluster':
      return [...cluster, 'services']
    case 'service':
      return [...cluster, 'services', noun.service, 'health']
    case 'task':
      return [...cluster, 'tasks', noun.task, 'configuration']
    case 'containerInstance':
      return [...cluster, 'infrastructure', 'container-instances', noun.containerInstance]
  }
}
