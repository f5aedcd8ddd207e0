import type { TaskDefinition } from '@aws-sdk/client-ecs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { definitionShape } from '@/lib/definition-rules/definition-shape'
import { CANARY, taskDefinition } from '@/lib/testing/aws-answer'
import { REDACTED } from './redact'
import { registrable } from './registrable'
import { maskedCount, shownDefinition } from './shown-definition'

const shown = (definition: Partial<TaskDefinition>, tags = [{ key: 'password', value: CANARY }]) =>
  shownDefinition(registrable(definition, tags))
const app = (container: object) => ({
  containerDefinitions: [{ name: 'app', ...container }],
})

test('a definition is what RegisterTaskDefinition takes: nothing that only answers carry', () => {
  const definition = registrable(taskDefinition(), [])
  for (const name of definitionShape.described) expect(definition).not.toHaveProperty(name)
  expect(definition).toMatchObject({ family: 'storefront', memory: '4096', ephemeralStorage: { sizeInGiB: 21 } })
})

test('its members stand where the API reference has them, and unknown ones after', () => {
  const { family, memory, containerDefinitions } = taskDefinition()
  const definition = { zebra: 1, memory, containerDefinitions, family, apple: 2 } as Partial<TaskDefinition>
  expect(Object.keys(registrable(definition, []))).toEqual([
    'family',
    'containerDefinitions',
    'memory',
    'apple',
    'zebra',
  ])
  expect(Object.keys(Object(registrable(taskDefinition(), []).containerDefinitions)[0]).slice(0, 4)).toEqual([
    'name',
    'image',
    'cpu',
    'memory',
  ])
})

test('tags that only AWS may set are left out, and those of people stay', () => {
  const tags = [
    { key: 'aws:cloudformation:stack-name', value: 'shop' },
    { key: 'team', value: 'shop' },
  ]
  expect(registrable({}, tags)).toEqual({ tags: [{ key: 'team', value: 'shop' }] })
})

test('no secret is shown, wherever it stands, and what is none stays', () => {
  const definition = shown(taskDefinition())
  expect(JSON.stringify(definition)).not.toContain(CANARY)
  expect(definition).toMatchObject({
    proxyConfiguration: {
      properties: [
        { name: 'ProxyIngressPort', value: '15000' },
        { name: 'token', value: REDACTED },
      ],
    },
    containerDefinitions: [
      {
        image: '012345678910.dkr.ecr.ap-northeast-1.amazonaws.com/storefront:v88',
        command: [REDACTED, REDACTED, 'serve'],
        environment: [{ name: 'API_KEY', value: REDACTED }],
        environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::bucket/app.env' }],
        secrets: [{ name: 'DB', valueFrom: 'arn:aws:ssm:ap-northeast-1:012345678910:parameter/db' }],
        dockerLabels: { 'com.example.note': REDACTED },
        logConfiguration: {
          options: { 'splunk-format': 'json', 'splunk-token': REDACTED, unheard: REDACTED },
        },
        firelensConfiguration: { options: { apikey: REDACTED, 'enable-ecs-log-metadata': 'true' } },
        systemControls: [{ namespace: 'net.core.somaxconn', value: '1024' }],
      },
      { name: 'envoy' },
    ],
    tags: [{ key: 'password', value: REDACTED }],
  })
  expect(maskedCount(definition)).toBe(13)
})

test.each([
  ['a parameter of tomorrow under a secret name', app({ futureConfig: { authToken: CANARY } })],
  ['a number under a secret name', app({ futureConfig: { pin: 80151 } })],
  ['an environment of another kind', app({ environment: [CANARY] })],
  ['an environment that is a map', app({ environment: { NOTE: CANARY } })],
  ['a member of a variable that nobody knows', app({ environment: [{ name: 'A', secretValue: CANARY }] })],
  ['a secret spread over a list', app({ futureList: ['--token', CANARY] })],
  ['a command that is no list', app({ command: `--token ${CANARY}` })],
  ['a redis password in a URL', app({ hostname: `redis://:${CANARY}@cache` })],
])('%s is masked', (_, definition) => {
  const text = JSON.stringify(shown(definition as Partial<TaskDefinition>))
  expect(text).not.toContain(CANARY)
  expect(text).not.toContain('80151')
  expect(text).toContain(REDACTED)
})

test('whatever is nested too deep for any definition is masked', () => {
  const deep = Array.from({ length: 40 }).reduce<object>((inner) => ({ inner }), { note: CANARY })
  expect(JSON.stringify(shown({ deep } as Partial<TaskDefinition>))).not.toContain(CANARY)
  expect(maskedCount(shown({ deep } as Partial<TaskDefinition>, []))).toBe(1)
})

test('a masked definition has the lines of the one it was made of', () => {
  const lines = (value: unknown) => JSON.stringify(value, null, 2).split('\n').length
  fc.assert(
    fc.property(fc.object({ maxDepth: 4 }), (unknown) => {
      const definition = registrable({ ...taskDefinition(), ...unknown } as TaskDefinition, [])
      expect(lines(shownDefinition(definition))).toBe(lines(definition))
    }),
  )
})
