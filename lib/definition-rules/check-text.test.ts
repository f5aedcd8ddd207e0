import { describe, expect, test } from 'vitest'
import { type CheckedDefinition, checkBytes, checkText } from './check-text'
import { onFargate } from './rule-case'

const lines = (...texts: string[]) => texts.join('\n')

function definitionsOf(text: string): readonly CheckedDefinition[] {
  const checked = checkText(text)
  if ('reason' in checked) throw new Error(checked.reason)
  return checked.definitions
}

function placeOf(text: string, code: string): string | undefined {
  const found = definitionsOf(text).flatMap(({ findings }) => findings)
  const place = found.find((finding) => finding.code === code)?.place
  return place && `${place.line}:${place.column}`
}

describe('every finding stands where its cause is written', () => {
  const text = lines(
    '{',
    '  "family": "web",',
    '  "containerDefinitions": [',
    '    {',
    '      "name": "app", "image": "a:1",',
    '      "memory": 64, "memoryReservation": 128,',
    '      "portMappings": [null, { "containerPort": 70000 }]',
    '    },',
    '    { "name": "b", "image": "b:1" }',
    '  ]',
    '}',
  )

  test.each([
    ['limitBelowReservation', '6:7'],
    ['port', '7:32'],
    ['noMemory', '9:5'],
    ['nullItem', '7:24'],
    ['noExecutionRole', '1:1'],
  ])('%s at %s', (code, place) => {
    expect(placeOf(text, code)).toBe(place)
  })

  test('in texts of every kind of line end', () => {
    for (const end of ['\n', '\r\n', '\r']) expect(placeOf(text.replaceAll('\n', end), 'noMemory')).toBe('9:5')
  })
})

describe('JSON that is not strict', () => {
  test('is read with its comments and trailing commas, and says so', () => {
    const text = lines('{ // mine', '  "family": "a b",', '  /* none yet */ "containerDefinitions": [],', '}')
    expect(placeOf(text, 'lenientJson')).toBe('1:1')
    expect(placeOf(text, 'familyName')).toBe('2:3')
  })

  test('strict JSON says nothing, even behind a byte order mark', () => {
    expect(placeOf('\uFEFF{"family":"a","containerDefinitions":[]}', 'lenientJson')).toBeUndefined()
  })

  test('a name that stands twice is told at its second place, and the last counts', () => {
    const text = lines('{', '"family": "a b",', '"family": "ab", "containerDefinitions": []', '}')
    expect(placeOf(text, 'duplicateKey')).toBe('3:1')
    expect(placeOf(text, 'familyName')).toBeUndefined()
  })

  test.each([
    ['', 'Empty', '1:1'],
    ['  \n // nothing', 'Empty', '1:1'],
    ['{\n  "family": $NAME\n}', 'InvalidSymbol', '2:13'],
    ['{ "a": 1 "b": 2 }', 'CommaExpected', '1:10'],
    ['{ "a": 1', 'CloseBraceExpected', '1:9'],
    ['[1, 2', 'CloseBracketExpected', '1:6'],
    ['{ "a": "\n" }', 'UnexpectedEndOfString', '1:8'],
    ['{} {}', 'EndOfFileExpected', '1:4'],
    [`${'['.repeat(201)}`, 'TooDeep', '1:201'],
    ['{ "clusters": [] }', 'NoDefinition', '1:1'],
    ['"text"', 'NoDefinition', '1:1'],
    ['family: web\n', 'Yaml', '1:1'],
    ['# ours\r\n---\r\nAWSTemplateFormatVersion: "2010-09-09"\r\n', 'Yaml', '1:1'],
    ['- name: app\n  image: httpd\n', 'Yaml', '1:1'],
    ['family', 'InvalidSymbol', '1:1'],
    ['resource "aws_ecs_task_definition" "web" {', 'InvalidSymbol', '1:1'],
    ['[]', 'NoDefinition', '1:1'],
  ])('%j is unreadable: %s at %s', (text, reason, at) => {
    const checked = checkText(text)
    if (!('reason' in checked)) throw new Error('was read')
    expect([checked.reason, `${checked.place.line}:${checked.place.column}`]).toEqual([reason, at])
  })

  test('a name after five million empty lines is read to its end', () => {
    const place = { line: 5_000_001, column: 1 }
    expect(checkText(`${'\n'.repeat(5_000_000)}family: web`)).toMatchObject({ reason: 'InvalidSymbol', place })
  })

  test('bytes that are no UTF-8 are unreadable where the first stands', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('{\n "a": "'), 0xff, 0x22, 0x7d])
    expect(checkBytes(bytes)).toMatchObject({ reason: 'NotUtf8', place: { line: 2, column: 8 } })
  })

  test.each([
    [0xff, 0xfe, 0x7b, 0],
    [0xfe, 0xff, 0, 0x7b],
  ])('bytes %i %i begin UTF-16', (...bytes) => {
    expect(checkBytes(new Uint8Array(bytes))).toMatchObject({ reason: 'Utf16', place: { line: 1, column: 1 } })
  })
})

describe('the forms of a definition', () => {
  const containers = '[{ "name": "a", "image": "a:1", "secrets": [{ "name": "S", "valueFrom": "arn" }] }]'

  test('an answer of DescribeTaskDefinition, without the fields that only answers have', () => {
    const described = {
      ...onFargate(),
      taskDefinitionArn: 'arn',
      revision: 3,
      status: 'ACTIVE',
      requiresAttributes: [],
    }
    const [only] = definitionsOf(JSON.stringify({ taskDefinition: described, tags: [] }))
    expect(only?.name).toBe('web:3')
    expect(only?.definition).toEqual(onFargate())
    expect(only?.findings.map(({ code }) => code)).toEqual(['describedFields', 'noLogs'])
  })

  test('a bare list of containers: what stands beside it is not judged', () => {
    const codes = definitionsOf(containers)[0]?.findings.map(({ code }) => code)
    expect(codes).toEqual(['containersOnly', 'noLogs'])
    expect(placeOf(containers, 'noLogs')).toBe('1:2')
  })

  test('a template of CloudFormation: its empty list of tags is not judged', () => {
    const properties = { ContainerDefinitions: [{ Name: 'app', Image: 'a:1', Memory: 64 }], Tags: [] }
    const template = JSON.stringify({
      Resources: { Job: { Type: 'AWS::ECS::TaskDefinition', Properties: properties } },
    })
    const [only] = definitionsOf(template)
    expect(only?.findings.filter(({ severity }) => severity !== 'note')).toEqual([])
  })

  test('a template of CloudFormation with several definitions, by their logical ids', () => {
    const text = lines(
      '{ "Resources": {',
      '  "Api": { "Type": "AWS::ECS::TaskDefinition", "Properties": {',
      '    "Cpu": 256, "Memory": { "Ref": "Size" }, "NetworkMode": "bridge",',
      '    "RequiresCompatibilities": ["FARGATE"],',
      '    "ProxyConfiguration": { "ContainerName": "Envoy", "ProxyConfigurationProperties": [] },',
      '    "ContainerDefinitions": [{ "Name": "App", "Image": { "Fn::Sub": "x" }, "Memory": "512",',
      '      "MemoryReservation": 600, "DockerLabels": { "Team": "a" }, "Secrets": { "Ref": "AWS::NoValue" } }]',
      '  } },',
      '  "Bucket": { "Type": "AWS::S3::Bucket" },',
      '  "Job": { "Type": "AWS::ECS::TaskDefinition", "Properties": { "ContainerDefinitions": [] } }',
      '} }',
    )
    const [api, job] = definitionsOf(text)
    expect([api?.name, job?.name]).toEqual(['Api', 'Job'])
    expect(api?.definition).toMatchObject({
      cpu: '256',
      containerDefinitions: [{ name: 'App', memory: 512, memoryReservation: 600, dockerLabels: { Team: 'a' } }],
    })
    expect(placeOf(text, 'fargateNetworkMode')).toBe('3:46')
    expect(placeOf(text, 'limitBelowReservation')).toBe('6:76')
    expect(placeOf(text, 'proxyIngress')).toBe('5:55')
    expect(placeOf(text, 'deployTimeValue')).toBe('3:17')
    expect(job?.findings.map(({ code }) => code)).toContain('noContainers')
  })

  test('the properties alone', () => {
    expect(definitionsOf('{ "Family": "web", "ContainerDefinitions": [] }')[0]).toMatchObject({
      name: 'web',
      form: 'cloudFormation',
    })
  })

  test('several in one document, in its order', () => {
    const text = JSON.stringify([onFargate({ family: 'one' }), onFargate({ family: 'two' })])
    expect(definitionsOf(text).map(({ name }) => name)).toEqual(['one', 'two'])
  })
})
