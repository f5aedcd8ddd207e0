import { expect, test } from 'vitest'
import { missing, part, scope, taskDefinition } from '@/lib/testing/aws-answer'
import { familiesView, familyView, revisionView } from './task-definition'

const MASKED = { masked: true }
const place = { scope, demo: false }
const arn = (revision: number) => `arn:aws:ecs:ap-northeast-1:012345678910:task-definition/storefront:${revision}`
const revisions = { active: part([arn(88), arn(87)]), inactive: part([arn(9), arn(10)]) }

test('families are sorted, and one with an active revision is active', () => {
  const { data } = familiesView({ ...place, active: part(['web', 'api']), inactive: part(['old', 'web']) })
  expect(data.families).toEqual([
    { family: 'api', status: 'ACTIVE' },
    { family: 'old', status: 'INACTIVE' },
    { family: 'web', status: 'ACTIVE' },
  ])
})

test('revisions stand newest first by number, with details where they are known', () => {
  const { data } = familyView({
    ...place,
    family: 'storefront',
    ...revisions,
    described: new Map([[arn(88), { taskDefinition: taskDefinition(), tags: [] }]]),
  })
  expect(data.revisions.map(({ revision, status, detail }) => [revision, status, detail !== null])).toEqual([
    [88, 'ACTIVE', true],
    [87, 'ACTIVE', false],
    [10, 'INACTIVE', false],
    [9, 'INACTIVE', false],
  ])
  expect(data.revisions[0]?.detail).toMatchObject({
    cpu: '1024',
    taskMiB: 4096,
    memory: { reservedMiB: 2304, limitMiB: null, taskMiB: 4096 },
  })
})

test('a revision shows every parameter that is set, and masks what looks secret', () => {
  const { data } = revisionView({ services: [], ...place, definition: part(taskDefinition()), ...revisions })
  expect(data.revision).toMatchObject({
    family: 'storefront',
    revision: 88,
    condition: 'steady',
    operatingSystemFamily: 'LINUX',
    networkMode: 'awsvpc',
    memoryMiB: 4096,
    ephemeralStorageGiB: 21,
    proxyConfiguration: {
      properties: [
        { name: 'ProxyIngressPort', value: '15000' },
        { name: 'token', value: MASKED },
      ],
    },
    volumes: [
      {
        name: 'data',
        kind: 'efs',
        settings: [
          { name: 'fileSystemId', value: 'fs-1' },
          { name: 'authorizationConfig.iam', value: 'ENABLED' },
        ],
      },
      {
        name: 'share',
        kind: 'docker',
        settings: [
          { name: 'driver', value: 'local' },
          { name: 'labels.note', value: MASKED },
          { name: 'driverOpts.type', value: 'cifs' },
          { name: 'driverOpts.o', value: MASKED },
          { name: 'driverOpts.secret', value: MASKED },
        ],
      },
    ],
    others: [],
  })
  expect(data.revisions).toHaveLength(4)
})

test('a container shows its parameters, defaults filled in, the rest by name', () => {
  const { data } = revisionView({ services: [], ...place, definition: part(taskDefinition()), ...revisions })
  expect(data.containers[0]).toMatchObject({
    name: 'app',
    entryPoint: ['sh', '-c'],
    command: [MASKED, MASKED, 'serve'],
    environment: [{ name: 'API_KEY', value: MASKED }],
    secrets: [{ name: 'DB', valueFrom: 'arn:aws:ssm:ap-northeast-1:012345678910:parameter/db' }],
    log: {
      driver: 'splunk',
      options: [
        { name: 'splunk-token', value: MASKED },
        { name: 'splunk-format', value: 'json' },
        { name: 'unheard', value: MASKED },
      ],
    },
    firelens: { options: [{ value: 'true' }, { value: MASKED }] },
    healthCheck: {
      command: ['CMD-SHELL', MASKED],
      intervalSeconds: 10,
      timeoutSeconds: 5,
      retries: 3,
      startPeriodSeconds: null,
    },
    portMappings: [{ name: 'http', containerPort: '80', hostPort: '80', protocol: 'tcp', appProtocol: null }],
    others: [
      { name: 'dockerLabels.com.example.note', value: MASKED },
      { name: 'linuxParameters.initProcessEnabled', value: 'true' },
      { name: 'linuxParameters.capabilities.add', value: 'SYS_PTRACE' },
      { name: 'systemControls[0].namespace', value: 'net.core.somaxconn' },
      { name: 'systemControls[0].value', value: '1024' },
    ],
  })
  expect(data.containers[1]).toMatchObject({
    entryPoint: null,
    command: null,
    log: null,
    healthCheck: null,
    restartPolicy: null,
    environment: [],
  })
})

test('a parameter of tomorrow is shown by its name', () => {
  const definition = { ...taskDefinition(), tomorrow: { mode: 'fast', apiToken: 'hunter2' } }
  const { data } = revisionView({ services: [], ...place, definition: part(definition), ...revisions })
  expect(data.revision.others).toEqual([
    { name: 'tomorrow.mode', value: 'fast' },
    { name: 'tomorrow.apiToken', value: MASKED },
  ])
})

test('a range of ports stands where a port would', () => {
  const containerDefinitions = [{ name: 'a', portMappings: [{ containerPortRange: '3000-3010' }] }]
  const { data } = revisionView({
    services: [],
    ...place,
    definition: part(taskDefinition({ containerDefinitions })),
    ...revisions,
  })
  expect(data.containers[0]?.portMappings[0]).toMatchObject({
    containerPort: '3000-3010',
    hostPort: null,
    protocol: 'tcp',
  })
})

test('neighbours that could not be read are null, and one list of the two is better than none', () => {
  const definition = part(taskDefinition())
  const none = revisionView({
    services: [],
    ...place,
    definition,
    active: missing('revisions'),
    inactive: missing('revisions'),
  })
  expect(none.data.revisions).toBeNull()
  expect(none.takenAt).toBe(definition.takenAt)
  const some = revisionView({
    services: [],
    ...place,
    definition,
    active: part([arn(88)]),
    inactive: missing('revisions'),
  })
  expect(some.data.revisions).toMatchObject([{ revision: 88, status: 'ACTIVE' }])
})

test('tags whose key names a secret keep it', () => {
  const tags = [
    { key: 'db-password', value: 'hunter2' },
    { key: 'team', value: 'shop' },
  ]
  const { data } = revisionView({ services: [], ...place, definition: part(taskDefinition()), tags, ...revisions })
  expect(data.revision.tags).toEqual([
    { key: 'db-password', value: MASKED },
    { key: 'team', value: 'shop' },
  ])
})

test('each revision tells what changed since the one before it', () => {
  const older = taskDefinition({ taskDefinitionArn: arn(87), revision: 87, memory: '2048', networkMode: 'bridge' })
  const described = new Map([
    [arn(88), { taskDefinition: taskDefinition(), tags: [] }],
    [arn(87), { taskDefinition: older, tags: [] }],
  ])
  const { data } = familyView({ ...place, family: 'storefront', ...revisions, described })
  expect(data.revisions.map(({ detail }) => detail?.changes ?? null)).toMatchObject([
    { since: 87, changedCount: 2, top: [{ field: 'networkMode' }, { field: 'memory', from: '2048', to: '4096' }] },
    null,
    null,
    null,
  ])
  const one = revisionView({
    services: [],
    ...place,
    definition: part(taskDefinition()),
    ...revisions,
    before: part(described.get(arn(87)) ?? { taskDefinition: {}, tags: [] }),
  })
  expect(one.data.before).toMatchObject({ revision: { revision: 87 }, changes: { changedCount: 2 } })
})

test('a revision that cannot be read again says how old its status and tags are, and nothing about its definition', () => {
  const stale = {
    code: 'stale',
    section: 'taskDefinition',
    values: { reason: 'accessDenied', ageSeconds: 900 },
  } as const
  const definition = { ...part(taskDefinition(), '2026-11-22T14:00:00.000Z'), notices: [stale] }
  const view = revisionView({ services: [], ...place, definition, ...revisions })
  expect(view.notices).toEqual([{ ...stale, section: 'revisionState' }])
})
