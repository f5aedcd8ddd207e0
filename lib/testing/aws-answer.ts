import type { Cluster, ContainerInstance, Service, Task, TaskDefinition } from '@aws-sdk/client-ecs'

/** What every seeded secret starts with; it must be found in nothing that leaves the server. */
export const CANARY = 'canary-hunter2'

const arn = (resource: string) => `arn:aws:ecs:ap-northeast-1:012345678910:${resource}`
const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 14, minute))

export const scope = { account: 'demo', accountId: '012345678910', region: 'ap-northeast-1', endpoint: null } as const
export const TAKEN_AT = '2026-11-22T14:32:00.000Z'

/** A part of the snapshot as it comes when nothing is wrong. */
export function part<T>(value: T, takenAt = TAKEN_AT) {
  return { value, takenAt, notices: [] as const }
}

/** A part that AWS refused. */
export function missing(section: string) {
  return { notices: [{ code: 'accessDenied', section } as const] }
}

/** A cluster as DescribeClusters answers with every `include`. */
export function cluster(change: Partial<Cluster> = {}): Cluster {
  return {
    clusterArn: arn('cluster/shop-prod'),
    clusterName: 'shop-prod',
    status: 'ACTIVE',
    registeredContainerInstancesCount: 0,
    runningTasksCount: 496,
    pendingTasksCount: 24,
    activeServicesCount: 12,
    statistics: [
      { name: 'runningEC2TasksCount', value: '0' },
      { name: 'RunningFargateTasksCount', value: '496' },
    ],
    settings: [{ name: 'containerInsights', value: 'enhanced' }],
    capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
    defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE', weight: 1, base: 2 }],
    configuration: { executeCommandConfiguration: { logging: 'DEFAULT' } },
    serviceConnectDefaults: { namespace: arn('namespace/ns-1') },
    attachments: [{ id: 'a-1', type: 'as_policy', status: 'CREATED', details: [] }],
    attachmentsStatus: 'UPDATE_COMPLETE',
    tags: [{ key: 'team', value: 'shop' }],
    ...change,
  }
}

/** A steady service of four tasks as DescribeServices answers. */
export function service(change: Partial<Service> = {}): Service {
  return {
    serviceArn: arn('service/shop-prod/storefront'),
    serviceName: 'storefront',
    clusterArn: arn('cluster/shop-prod'),
    status: 'ACTIVE',
    desiredCount: 4,
    runningCount: 4,
    pendingCount: 0,
    launchType: 'FARGATE',
    platformVersion: '1.4.0',
    taskDefinition: arn('task-definition/storefront:88'),
    schedulingStrategy: 'REPLICA',
    deploymentController: { type: 'ECS' },
    deploymentConfiguration: {
      deploymentCircuitBreaker: { enable: true, rollback: true },
      minimumHealthyPercent: 50,
      maximumPercent: 150,
      strategy: 'ROLLING',
    },
    deployments: [
      {
        id: 'ecs-svc/88',
        status: 'PRIMARY',
        taskDefinition: arn('task-definition/storefront:88'),
        desiredCount: 4,
        runningCount: 4,
        pendingCount: 0,
        failedTasks: 0,
        rolloutState: 'COMPLETED',
        rolloutStateReason: 'ECS deployment ecs-svc/88 completed.',
        createdAt: at(0),
        updatedAt: at(5),
        launchType: 'FARGATE',
      },
    ],
    events: [
      { id: 'e-2', createdAt: at(5), message: '(service storefront) has reached a steady state.' },
      { id: 'e-1', createdAt: at(1), message: `(service storefront) failed: DB_PASSWORD=${CANARY}` },
    ],
    loadBalancers: [{ targetGroupArn: 'arn:aws:elasticloadbalancing:x', containerName: 'app', containerPort: 80 }],
    serviceRegistries: [{ registryArn: 'arn:aws:servicediscovery:x', port: 80 }],
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'], assignPublicIp: 'DISABLED' } },
    placementConstraints: [],
    placementStrategy: [{ type: 'spread', field: 'attribute:ecs.availability-zone' }],
    enableExecuteCommand: true,
    enableECSManagedTags: false,
    createdAt: at(0),
    tags: [{ key: 'team', value: 'shop' }],
    ...change,
  }
}

/** A Fargate revision with a secret in every place that may hold one. */
export function taskDefinition(change: Partial<TaskDefinition> = {}): TaskDefinition {
  return {
    taskDefinitionArn: arn('task-definition/storefront:88'),
    family: 'storefront',
    revision: 88,
    status: 'ACTIVE',
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    compatibilities: ['EC2', 'FARGATE'],
    runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'ARM64' },
    cpu: '1024',
    memory: '4096',
    executionRoleArn: 'arn:aws:iam::012345678910:role/execution',
    registeredAt: at(0),
    registeredBy: 'arn:aws:iam::012345678910:user/kei',
    ephemeralStorage: { sizeInGiB: 21 },
    requiresAttributes: [{ name: 'ecs.capability.execution-role-awslogs' }],
    placementConstraints: [],
    proxyConfiguration: {
      type: 'APPMESH',
      containerName: 'envoy',
      properties: [
        { name: 'ProxyIngressPort', value: '15000' },
        { name: 'token', value: CANARY },
      ],
    },
    volumes: [
      { name: 'data', efsVolumeConfiguration: { fileSystemId: 'fs-1', authorizationConfig: { iam: 'ENABLED' } } },
      {
        name: 'share',
        dockerVolumeConfiguration: {
          driver: 'local',
          driverOpts: { type: 'cifs', o: `username=app,password=${CANARY}`, secret: CANARY },
          labels: { note: CANARY },
        },
      },
    ],
    containerDefinitions: [
      {
        name: 'app',
        image: '012345678910.dkr.ecr.ap-northeast-1.amazonaws.com/storefront:v88',
        cpu: 0,
        memory: 3072,
        memoryReservation: 2048,
        essential: true,
        portMappings: [{ containerPort: 80, hostPort: 80, protocol: 'tcp', name: 'http' }],
        entryPoint: ['sh', '-c'],
        command: [`--db-password=${CANARY}`, `export API_KEY=${CANARY}\nexec app`, 'serve'],
        environment: [{ name: 'API_KEY', value: CANARY }],
        environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::bucket/app.env' }],
        secrets: [{ name: 'DB', valueFrom: 'arn:aws:ssm:ap-northeast-1:012345678910:parameter/db' }],
        dockerLabels: { 'com.example.note': CANARY },
        logConfiguration: {
          logDriver: 'splunk',
          options: { 'splunk-token': CANARY, 'splunk-format': 'json', unheard: CANARY },
        },
        firelensConfiguration: { type: 'fluentbit', options: { 'enable-ecs-log-metadata': 'true', apikey: CANARY } },
        healthCheck: { command: ['CMD-SHELL', `curl -H 'X-Api-Key: ${CANARY}' http://localhost/`], interval: 10 },
        linuxParameters: { initProcessEnabled: true, capabilities: { add: ['SYS_PTRACE'] } },
        systemControls: [{ namespace: 'net.core.somaxconn', value: '1024' }],
        ulimits: [{ name: 'nofile', softLimit: 1024, hardLimit: 4096 }],
        mountPoints: [{ sourceVolume: 'data', containerPath: '/data' }],
        dependsOn: [{ containerName: 'envoy', condition: 'HEALTHY' }],
        restartPolicy: { enabled: true, ignoredExitCodes: [0] },
      },
      { name: 'envoy', image: 'envoy:v1', essential: false, memoryReservation: 256 },
    ],
    ...change,
  }
}

/** A running Fargate task of `taskDefinition()`, with overrides, and a sidecar that AWS added. */
export function task(change: Partial<Task> = {}): Task {
  return {
    taskArn: arn('task/shop-prod/0123456789abcdef0123456789abcdef'),
    clusterArn: arn('cluster/shop-prod'),
    taskDefinitionArn: arn('task-definition/storefront:88'),
    group: 'service:storefront',
    startedBy: 'ecs-svc/88',
    lastStatus: 'RUNNING',
    desiredStatus: 'RUNNING',
    healthStatus: 'HEALTHY',
    connectivity: 'CONNECTED',
    launchType: 'FARGATE',
    availabilityZone: 'ap-northeast-1a',
    cpu: '1024',
    memory: '4096',
    version: 5,
    createdAt: at(0),
    connectivityAt: at(1),
    pullStartedAt: at(1),
    pullStoppedAt: at(2),
    startedAt: at(3),
    attachments: [
      {
        id: 'eni-attachment',
        type: 'ElasticNetworkInterface',
        status: 'ATTACHED',
        details: [
          { name: 'subnetId', value: 'subnet-1' },
          { name: 'networkInterfaceId', value: 'eni-1' },
          { name: 'macAddress', value: '0e:89:76:28:07:b3' },
          { name: 'privateDnsName', value: 'ip-10-0-1-184.internal' },
          { name: 'privateIPv4Address', value: '10.0.1.184' },
        ],
      },
    ],
    containers: [
      {
        name: 'app',
        lastStatus: 'RUNNING',
        healthStatus: 'HEALTHY',
        cpu: '0',
        memory: '3072',
        memoryReservation: '2048',
        networkInterfaces: [{ attachmentId: 'eni-attachment', privateIpv4Address: '10.0.1.184' }],
        managedAgents: [{ name: 'ExecuteCommandAgent', lastStatus: 'RUNNING', lastStartedAt: at(3) }],
      },
      { name: 'envoy', lastStatus: 'RUNNING', memoryReservation: '256' },
      { name: 'aws-guardduty-agent-x', lastStatus: 'RUNNING' },
    ],
    overrides: {
      containerOverrides: [
        {
          name: 'app',
          command: ['migrate', `--token=${CANARY}`],
          environment: [{ name: 'TOKEN', value: CANARY }],
        },
      ],
    },
    ephemeralStorage: { sizeInGiB: 21 },
    tags: [{ key: 'team', value: 'shop' }],
    ...change,
  }
}

/** A container instance with 7482 MiB of which 1434 are free. */
export function containerInstance(change: Partial<ContainerInstance> = {}): ContainerInstance {
  const resource = (name: string, integerValue: number) => ({ name, type: 'INTEGER', integerValue, doubleValue: 0 })
  return {
    containerInstanceArn: arn('container-instance/batch-ec2/11111111111111111111111111111111'),
    ec2InstanceId: 'i-0e46c9d1',
    status: 'ACTIVE',
    agentConnected: true,
    runningTasksCount: 2,
    pendingTasksCount: 0,
    versionInfo: { agentVersion: '1.90.0', dockerVersion: 'DockerVersion: 25.0.3' },
    registeredResources: [
      resource('CPU', 2048),
      resource('MEMORY', 7482),
      { name: 'PORTS', type: 'STRINGSET', stringSetValue: ['22', '2376'] },
      { name: 'PORTS_UDP', type: 'STRINGSET', stringSetValue: ['53'] },
      { name: 'GPU', type: 'STRINGSET', stringSetValue: ['GPU-1', 'GPU-2'] },
    ],
    remainingResources: [
      resource('CPU', 512),
      resource('MEMORY', 1434),
      { name: 'PORTS', type: 'STRINGSET', stringSetValue: ['22', '2376', '8080'] },
      { name: 'PORTS_UDP', type: 'STRINGSET', stringSetValue: ['53'] },
      { name: 'GPU', type: 'STRINGSET', stringSetValue: ['GPU-2'] },
    ],
    attributes: [
      { name: 'ecs.instance-type', value: 'c7g.large' },
      { name: 'ecs.availability-zone', value: 'ap-northeast-1a' },
      { name: 'ecs.capability.execution-role-awslogs' },
    ],
    registeredAt: at(0),
    ...change,
  }
}
