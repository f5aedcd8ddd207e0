import {
  CreateClusterCommand,
  DescribeContainerInstancesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ListContainerInstancesCommand,
  ListTasksCommand,
  RegisterContainerInstanceCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
} from '@aws-sdk/client-ecs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { containerInstance, missing, part, scope, service, task, taskDefinition } from '@/lib/testing/aws-answer'
import { startSimulator, type TestSimulator } from '@/lib/testing/simulator'
import { type PlacementInput, placementView } from './placement'

const instance = containerInstance()
const definition = taskDefinition({
  cpu: undefined,
  memory: undefined,
  networkMode: 'bridge',
  requiresAttributes: [],
  placementConstraints: [],
  requiresCompatibilities: ['EC2'],
  containerDefinitions: [{ name: 'app', cpu: 256, memory: 3_072, memoryReservation: 2_048 }],
})
const placed = task({ launchType: 'EC2', containerInstanceArn: instance.containerInstanceArn })
const waiting = task({
  taskArn: 'task/waiting',
  launchType: 'EC2',
  lastStatus: 'PROVISIONING',
  containerInstanceArn: undefined,
})
const ec2Service = service({ launchType: 'EC2', desiredCount: 2, runningCount: 1, events: [] })

const base: PlacementInput = {
  scope,
  demo: false,
  clusterName: 'batch-ec2',
  containerInstances: part([instance]),
  tasks: part([placed]),
  services: part([]),
  definition: part(definition),
  capacityProviders: null,
  definitions: new Map(),
}
const askedOf = (change: Partial<PlacementInput> = {}) => placementView({ ...base, ...change }).data.asked

describe('a revision that is asked for a place', () => {
  test('is told how much each instance is short of', () => {
    expect(askedOf()).toMatchObject({
      need: { memoryMiB: 2_048, cpuUnits: 256 },
      memoryFrom: 'memoryReservation',
      launchType: 'EC2',
      largestGap: { memoryMiB: 1_434 },
      room: { count: 0 },
      instances: [{ state: 'lacks', memoryMarginMiB: -614, cpuMarginUnits: 256, count: 0 }],
      unjudged: [{ code: 'runTaskConstraints' }],
    })
  })

  test('comes with the constraints, the launch type and the group of its service', () => {
    const constraints = [{ type: 'distinctInstance' as const }]
    const services = part([{ ...ec2Service, placementConstraints: constraints }])
    expect(askedOf({ services })).toMatchObject({
      service: 'storefront',
      constraints: ['distinctInstance'],
      unjudged: [],
      instances: [{ lacks: [{ code: 'distinct', group: 'service:storefront' }, { code: 'memory' }] }],
    })
  })

  test('names the task that has the port it asks for', () => {
    const networkBindings = [{ hostPort: 8_080, containerPort: 80, protocol: 'tcp' as const }]
    const holder = { ...placed, containers: [{ name: 'app', networkBindings }] }
    const portMappings = [
      { containerPort: 80, hostPort: 8_080 },
      { containerPort: 1, hostPort: 22 },
    ]
    const wanted = { ...definition, containerDefinitions: [{ name: 'app', memory: 64, portMappings }] }
    expect(askedOf({ tasks: part([holder]), definition: part(wanted) })?.instances[0]?.portTakers).toEqual([
      { port: 8_080, protocol: 'tcp', task: { id: '0123456789abcdef0123456789abcdef', owner: 'storefront' } },
      { port: 22, protocol: 'tcp', task: null },
    ])
  })

  test('tells once of a port that every instance keeps', () => {
    const portMappings = [{ containerPort: 1, hostPort: 22 }]
    const wanted = { ...definition, containerDefinitions: [{ name: 'app', memory: 64, portMappings }] }
    const asked = askedOf({ containerInstances: part([instance, instance]), definition: part(wanted) })
    expect(asked?.advice).toMatchObject([{ code: 'freePort', takers: [{ port: 22, protocol: 'tcp', task: null }] }])
  })

  test('of Fargate alone has no map', () => {
    expect(askedOf({ definition: part({ ...definition, requiresCompatibilities: ['FARGATE'] }) })?.isFargate).toBe(true)
  })

  test('leads with what one task needs, the largest gap and what is free in pieces', () => {
    expect(askedOf({ containerInstances: part([instance, instance]) })?.lead).toEqual({
      condition: 'degraded',
      sentences: [
        { key: 'finding.noRoom.memory', values: { needMiB: 2_048, largestMiB: 1_434, shortMiB: 614 } },
        { key: 'placement.lead.pieces', values: { freeMiB: 2_868, count: 2 } },
      ],
    })
  })

  test('stays answered when services and tasks were refused, and says what it could not judge', () => {
    const view = placementView({ ...base, tasks: missing('tasks'), services: missing('services') })
    expect(view.data).toMatchObject({ waiting: null, asked: { instances: [{ memoryMarginMiB: -614 }] } })
    expect(view.notices).toEqual([
      { code: 'accessDenied', section: 'tasks' },
      { code: 'accessDenied', section: 'services' },
    ])
  })

  test('has no answer without instances or without its definition', () => {
    expect(askedOf({ containerInstances: missing('containerInstances') })).toBeNull()
    expect(askedOf({ definition: missing('taskDefinition') })).toBeNull()
  })

  test('cannot be judged on an instance that tells no memory', () => {
    const bare = { ...instance, remainingResources: undefined }
    expect(askedOf({ containerInstances: part([bare]) })).toMatchObject({
      room: { count: 0, untoldCount: 1 },
      instances: [{ state: 'untold', count: null, memoryMarginMiB: null, untold: ['cpu', 'memory'] }],
    })
  })
})

describe('what waits for a place', () => {
  const event = (message: string) => ({ id: '1', createdAt: new Date('2026-11-22T14:18:06Z'), message })
  const unable = event(
    '(service storefront) was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance 1) has insufficient memory available.',
  )

  test('is a task that stands on no instance', () => {
    const { data } = placementView({ ...base, tasks: part([placed, waiting]) })
    expect(data.waiting).toMatchObject([{ service: 'storefront', count: 1, says: null, isFargate: false }])
  })

  test('is a service whose newest trouble says so', () => {
    const { data } = placementView({ ...base, services: part([{ ...ec2Service, events: [unable] }]) })
    expect(data.waiting).toMatchObject([{ service: 'storefront', count: 1, says: { kind: 'placementMemory' } }])
    expect(data.asked).toMatchObject({ waitingCount: 1, says: { kind: 'placementMemory' } })
  })

  test('is not a service that came to rest since', () => {
    const events = [event('(service storefront) has reached a steady state.'), unable]
    expect(placementView({ ...base, services: part([{ ...ec2Service, events }]) }).data.waiting).toEqual([])
  })

  test('is no task of Fargate', () => {
    const { data } = placementView({ ...base, tasks: part([{ ...waiting, launchType: 'FARGATE' }]) })
    expect(data.waiting).toEqual([])
  })
})

describe('what the view says and what RunTask does', () => {
  const size = fc.record({ memory: fc.integer({ min: 100, max: 1_500 }), cpu: fc.integer({ min: 64, max: 700 }) })
  const constraint = fc.constantFrom(undefined, 'attribute:rack == a', 'not(task:group == family:job-0)')
  const definitionOf = fc.record({ size, port: fc.constantFrom(0, 0, 8_080), constraint })
  const machine = fc.record({ memory: fc.nat(3_000), cpu: fc.nat(1_500), rack: fc.constantFrom('a', 'b') })
  const world = fc.record({
    machines: fc.array(machine, { minLength: 1, maxLength: 3 }),
    definitions: fc.array(definitionOf, { minLength: 1, maxLength: 3 }),
    runs: fc.array(fc.nat(2), { minLength: 1, maxLength: 6 }),
  })

  test('agree in any world: as many tasks are placed as there is room for', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const simulator = await startSimulator()
        try {
          const arns = await build(simulator, given)
          for (const run of given.runs) {
            const arn = arns[run % arns.length] ?? ''
            const room = await roomFor(simulator, arn)
            const { tasks, failures } = await simulator
              .client()
              .send(new RunTaskCommand({ taskDefinition: arn, count: 3, launchType: 'EC2' }))
            expect(tasks?.length).toBe(Math.min(3, room))
            expect(failures?.length).toBe(3 - Math.min(3, room))
          }
        } finally {
          await simulator.close()
        }
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  type World = typeof world extends fc.Arbitrary<infer Given> ? Given : never

  async function build(simulator: TestSimulator, { machines, definitions }: World): Promise<readonly string[]> {
    const client = simulator.client()
    await client.send(new CreateClusterCommand({}))
    for (const { memory, cpu, rack } of machines) {
      const resource = (name: string, integerValue: number) => ({ name, type: 'INTEGER', integerValue })
      const ports = { name: 'PORTS', type: 'STRINGSET', stringSetValue: ['22'] }
      await client.send(
        new RegisterContainerInstanceCommand({
          totalResources: [resource('CPU', cpu), resource('MEMORY', memory), ports],
          attributes: [{ name: 'rack', value: rack }],
        }),
      )
    }
    const registered = definitions.map(async ({ size: { memory, cpu }, port, constraint: expression }, place) => {
      const portMappings = port ? [{ containerPort: 80, hostPort: port }] : []
      const { taskDefinition: made } = await client.send(
        new RegisterTaskDefinitionCommand({
          family: `job-${place}`,
          networkMode: 'bridge',
          placementConstraints: expression ? [{ type: 'memberOf', expression }] : [],
          containerDefinitions: [{ name: 'app', image: 'busybox', memory, cpu, portMappings }],
        }),
      )
      return made?.taskDefinitionArn ?? ''
    })
    return Promise.all(registered)
  }

  async function roomFor(simulator: TestSimulator, arn: string): Promise<number> {
    const client = simulator.client()
    const { containerInstanceArns } = await client.send(new ListContainerInstancesCommand({}))
    const { containerInstances } = await client.send(
      new DescribeContainerInstancesCommand({ containerInstances: containerInstanceArns }),
    )
    const { taskArns = [] } = await client.send(new ListTasksCommand({}))
    const tasks = taskArns.length > 0 ? (await client.send(new DescribeTasksCommand({ tasks: taskArns }))).tasks : []
    const described = await client.send(new DescribeTaskDefinitionCommand({ taskDefinition: arn }))
    return (
      askedOf({
        containerInstances: part(containerInstances ?? []),
        tasks: part(tasks ?? []),
        definition: part(described.taskDefinition ?? {}),
      })?.room.count ?? -1
    )
  }
})
