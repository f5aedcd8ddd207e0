import type { RegisterTaskDefinitionRequest, RunTaskRequest } from '@aws-sdk/client-ecs'

/** The network of tasks in awsvpc mode; the simulator does not look whether it exists. */
export const network = {
  awsvpcConfiguration: { subnets: ['subnet-abcd1234'], securityGroups: ['sg-abcd1234'] },
} satisfies RunTaskRequest['networkConfiguration']

/** A definition of one web server that runs on Fargate: 0.25 vCPU, 512 MiB. */
export function fargateDefinition(family: string): RegisterTaskDefinitionRequest {
  return {
    family,
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '256',
    memory: '512',
    containerDefinitions: [{ name: 'web', image: 'httpd:2.4', portMappings: [{ containerPort: 80 }] }],
  }
}

/** A definition of one container for EC2 in bridge mode that reserves `memory` MiB and has no port. */
export function ec2Definition(family: string, memory = 256): RegisterTaskDefinitionRequest {
  return { family, containerDefinitions: [{ name: 'app', image: 'busybox', cpu: 128, memory }] }
}
