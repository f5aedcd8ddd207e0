import { container, onEc2, onFargate, onManagedInstances, type RuleCase } from './rule-case'

type Fields = Record<string, unknown>
const noRole = { executionRoleArn: undefined }
const fargate1 = (fields: Fields) => onFargate({}, container(fields))
const ec21 = (fields: Fields) => onEc2({}, container(fields))
const managed1 = (fields: Fields) => onManagedInstances({}, container(fields))
const ecr = '012345678910.dkr.ecr.ap-northeast-1.amazonaws.com/app:1'
const awslogs = (options: Fields) => ({
  logConfiguration: {
    logDriver: 'awslogs',
    options: { 'awslogs-group': 'g', 'awslogs-region': 'r', 'awslogs-stream-prefix': 'p', ...options },
  },
})
const driver = (logDriver: string) => ({ logConfiguration: { logDriver } })
const secrets = (...names: string[]) =>
  names.map((name) => ({ name, valueFrom: 'arn:aws:ssm:ap-northeast-1:012345678910:parameter/p' }))
const files = (count: number) => ({
  environmentFiles: Array.from({ length: count }, () => ({ type: 's3', value: 'arn:aws:s3:::b/a.env' })),
})
const proxy = (fields: Fields, ...names: string[]) => ({
  proxyConfiguration: {
    type: 'APPMESH',
    containerName: 'app',
    properties: names.map((name) => ({ name, value: '1' })),
    ...fields,
  },
})
const complete = ['ProxyIngressPort', 'ProxyEgressPort', 'AppPorts', 'EgressIgnoredIPs']
const awsvpc = { networkMode: 'awsvpc' }

/** Managed Instances, external instances, logs, proxies and secrets. */
export const platformCases: readonly RuleCase[] = [
  {
    code: 'managedNetworkMode',
    breaks: onManagedInstances({ networkMode: 'bridge' }),
    keeps: onManagedInstances({ networkMode: 'host' }),
  },
  {
    code: 'managedForbids',
    breaks: onManagedInstances({ ipcMode: 'task' }),
    keeps: onManagedInstances({ pidMode: 'task' }),
  },
  {
    code: 'managedForbids',
    breaks: onManagedInstances({ networkMode: 'host' }, container({ dnsSearchDomains: ['a.b'] })),
    keeps: managed1({ dnsSearchDomains: [] }),
  },
  {
    code: 'managedForbids',
    breaks: managed1({ linuxParameters: { maxSwap: 0 } }),
    keeps: managed1({ linuxParameters: { initProcessEnabled: true } }),
  },
  {
    code: 'managedDoubtful',
    breaks: managed1({ linuxParameters: { tmpfs: [{ containerPath: '/t', size: 1 }] } }),
    keeps: managed1({ linuxParameters: { tmpfs: [] } }),
  },
  { code: 'managedLogDriver', breaks: managed1(driver('syslog')), keeps: managed1(driver('json-file')) },
  {
    code: 'managedPlacement',
    breaks: onManagedInstances({ placementConstraints: [{ type: 'memberOf', expression: 'attribute:stack == prod' }] }),
    keeps: onManagedInstances({
      placementConstraints: [{ type: 'memberOf', expression: 'attribute:ecs.instance-type == m5.large' }],
    }),
  },
  { code: 'externalNetworkMode', breaks: onEc2(awsvpc), keeps: onEc2(), launchType: 'EXTERNAL' },
  {
    code: 'fargateLogDriver',
    breaks: fargate1(driver('json-file')),
    keeps: fargate1(driver('splunk')),
    says: 'json-file is not a valid log driver. Must be one of [awslogs,splunk,awsfirelens]',
  },
  {
    code: 'awslogsOption',
    breaks: ec21(awslogs({ 'awslogs-group': '' })),
    keeps: ec21(awslogs({ 'awslogs-stream-prefix': '' })),
    says: 'Log driver awslogs requires options: awslogs-group',
  },
  {
    code: 'awslogsOption',
    breaks: ec21(awslogs({ 'awslogs-region': undefined })),
    keeps: ec21(awslogs({})),
    says: 'Log driver awslogs requires options: awslogs-region',
  },
  {
    code: 'awslogsOption',
    breaks: fargate1(awslogs({ 'awslogs-stream-prefix': undefined })),
    keeps: fargate1(awslogs({})),
    says: 'Fargate requires log configuration options to include awslogs-stream-prefix',
  },
  {
    code: 'awslogsOption',
    breaks: ec21({ logConfiguration: { logDriver: 'awslogs' } }),
    keeps: onFargate(
      {},
      container({
        logConfiguration: {
          logDriver: 'awslogs',
          secretOptions: secrets('awslogs-group', 'awslogs-region', 'awslogs-stream-prefix'),
        },
      }),
    ),
  },
  {
    code: 'awslogsCreateGroup',
    breaks: ec21(awslogs({ 'awslogs-create-group': 'false' })),
    keeps: ec21(awslogs({ 'awslogs-create-group': 'True' })),
    says: "Log driver awslogs option 'awslogs-create-group' should only be set to 'true', else omit option.",
  },
  {
    code: 'awslogsRole',
    breaks: onFargate(noRole, container(awslogs({}))),
    keeps: onEc2({}, container(awslogs({}))),
    says: 'Fargate requires task definition to have execution role ARN to support log driver awslogs.',
  },
  {
    code: 'firelensMissing',
    breaks: ec21(driver('awsfirelens')),
    keeps: onEc2(
      {},
      container(driver('awsfirelens')),
      container({ name: 'router', firelensConfiguration: { type: 'fluentbit' } }),
    ),
    says: 'When awsfirelens log driver is specified in log configuration, a firelens configuration object must be specified',
  },
  { code: 'noLogs', breaks: onEc2(), keeps: ec21(driver('json-file')) },
  {
    code: 'proxyNetworkMode',
    breaks: onEc2(proxy({}, ...complete)),
    keeps: onEc2({ ...awsvpc, ...proxy({}, ...complete) }),
    says: 'APPMESH proxy configuration is only supported in networkMode=awsvpc',
  },
  {
    code: 'proxyContainer',
    breaks: onEc2({ ...awsvpc, ...proxy({ containerName: 'envoy' }, ...complete) }),
    keeps: onEc2({ ...awsvpc, ...proxy({}, ...complete) }),
    says: 'Proxy container [envoy] does not exist',
  },
  {
    code: 'proxyIngress',
    breaks: onEc2({ ...awsvpc, ...proxy({}, ...complete.slice(1)) }),
    keeps: onEc2({ ...awsvpc, ...proxy({}, ...complete) }),
    says: 'Ingress port not found',
  },
  {
    code: 'proxyProperty',
    breaks: onEc2({ ...awsvpc, ...proxy({}, ...complete.slice(0, 3)) }),
    keeps: onEc2({ ...awsvpc, ...proxy({}, ...complete) }),
  },
  {
    code: 'secretRole',
    breaks: ec21({ secrets: secrets('A') }),
    keeps: fargate1({ secrets: secrets('A') }),
    says: "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'",
  },
  {
    code: 'secretNameTwice',
    breaks: fargate1({ secrets: secrets('A', 'A') }),
    keeps: fargate1({ secrets: secrets('A', 'B') }),
    says: 'Duplicate secret names found: A. Each secret name must be unique.',
  },
  {
    code: 'secretNameShared',
    breaks: fargate1({ secrets: secrets('A'), environment: [{ name: 'A', value: '1' }] }),
    keeps: fargate1({ secrets: secrets('A'), environment: [{ name: 'B', value: '1' }] }),
    says: "The secret name must be unique and not shared with any new or existing environment variables set on the container, such as 'A'.",
  },
  {
    code: 'environmentFileCount',
    breaks: fargate1(files(11)),
    keeps: fargate1(files(10)),
    says: 'The maximum number of environment files was exceeded. Specify ten or less and try again',
  },
  {
    code: 'environmentFileArn',
    breaks: fargate1({ environmentFiles: [{ type: 's3', value: 's3://b/a.env' }] }),
    keeps: fargate1(files(1)),
    says: 'Invalid arn syntax',
  },
  {
    code: 'ecrRole',
    breaks: onFargate(noRole, container({ image: ecr })),
    keeps: onEc2({}, container({ image: ecr })),
    says: 'Fargate requires task definition to have execution role ARN to support ECR images.',
  },
  {
    code: 'registryRole',
    breaks: ec21({ repositoryCredentials: { credentialsParameter: 'arn' } }),
    keeps: fargate1({ repositoryCredentials: { credentialsParameter: 'arn' } }),
  },
  { code: 'noExecutionRole', breaks: onEc2(), keeps: onFargate() },
]
