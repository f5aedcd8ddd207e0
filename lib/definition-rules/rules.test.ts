import { describe, expect, test } from 'vitest'
import en from '@/lib/messages/en.json'
import { checkDefinition, firstError } from './check-definition'
import { editText } from './edit-text'
import { fargateCases } from './fargate-case'
import { networkCases } from './network-case'
import { platformCases } from './platform-case'
import { type RuleCode, ruleBook } from './rule-book'
import { onEc2, type RuleCase } from './rule-case'
import { taskCases } from './task-case'

const cases = [...taskCases, ...networkCases, ...fargateCases, ...platformCases]
/** Rules about a whole text; `check-text.test.ts` has them. */
const textRules: readonly RuleCode[] = [
  ...([
    'deployTimeValue',
    'duplicateKey',
    'lenientJson',
    'describedFields',
    'cloudFormation',
    'containersOnly',
  ] as const),
]
const named = cases.map((each) => [each.says ?? each.code, each] as const)
const codesOf = (definition: object, { launchType }: RuleCase) =>
  checkDefinition(definition, { launchType }).map(({ code }) => code)

describe('every rule', () => {
  test('has a definition that breaks it and one that keeps it', () => {
    const shown = new Set<string>([...cases.map(({ code }) => code), ...textRules])
    expect(Object.keys(ruleBook).filter((code) => !shown.has(code))).toEqual([])
  })

  test('has its sentence and its reason', () => {
    const sentences: Readonly<Record<string, { what: string; why: string }>> = en.rule
    expect(Object.keys(sentences).toSorted()).toEqual(Object.keys(ruleBook).toSorted())
    for (const { what, why } of Object.values(sentences)) expect(why).not.toBe(what)
  })

  test.each(named)('%s: found where it is broken', (_, each) => {
    const finding = checkDefinition(each.breaks, each).find(({ code }) => code === each.code)
    expect(finding).toBeDefined()
    expect(finding).toMatchObject({ severity: ruleBook[each.code][0], source: ruleBook[each.code][1] })
    if (each.says) expect(finding?.awsMessage).toBe(each.says)
  })

  test.each(named)('%s: not found beside it', (_, each) => {
    expect(codesOf(each.keeps, each)).not.toContain(each.code)
  })

  test('finds no error in any neighbour', () => {
    const neighbours = new Set(cases.filter(({ launchType }) => !launchType).map(({ keeps }) => keeps))
    for (const keeps of neighbours) expect(firstError(keeps), JSON.stringify(keeps)).toBeUndefined()
  })

  test('that offers an edit is content with it', () => {
    for (const each of cases) {
      for (const { fix, code, path } of checkDefinition(each.breaks, each)) {
        if (!fix) continue
        const left = checkDefinition(JSON.parse(editText(JSON.stringify(each.breaks), fix)), each)
        expect(
          left.some((other) => other.code === code && String(other.path) === String(path)),
          code,
        ).toBe(false)
      }
    }
  })
})

describe('the sample of the AWS documentation', () => {
  const sample = {
    family: 'sample-fargate',
    networkMode: 'awsvpc',
    containerDefinitions: [
      {
        name: 'fargate-app',
        image: 'public.ecr.aws/docker/library/httpd:latest',
        portMappings: [{ containerPort: 80, hostPort: 80, protocol: 'tcp' }],
        essential: true,
        entryPoint: ['sh', '-c'],
        command: ['/bin/sh -c "echo \'<html></html>\' > /usr/local/apache2/htdocs/index.html && httpd-foreground"'],
      },
    ],
    requiresCompatibilities: ['FARGATE'],
    cpu: '256',
    memory: '512',
  }

  test('has no error and no warning, and three things worth knowing', () => {
    expect(checkDefinition(sample).map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'note noExecutionRole',
      'note noLogs',
      'note movingTag',
    ])
  })
})

describe('all findings', () => {
  test('come at once, where AWS would tell the first', () => {
    const broken = { family: 'my family', containerDefinitions: [{ name: 'a b' }] }
    const errors = checkDefinition(broken).filter(({ severity }) => severity === 'error')
    expect(errors.map(({ code }) => code)).toEqual(['familyName', 'containerName', 'imageMissing', 'noMemory'])
    expect(firstError(broken)?.awsMessage).toBe('Family contains invalid characters.')
  })

  test('count the items of a list as they are written, nulls and all', () => {
    const findings = checkDefinition(onEc2({ containerDefinitions: [null, { image: 'a:1', memory: 64 }] }))
    expect(findings.find(({ code }) => code === 'nullItem')?.path).toEqual(['containerDefinitions', 0])
    expect(findings.find(({ code }) => code === 'containerNameMissing')?.path).toEqual([
      'containerDefinitions',
      1,
      'name',
    ])
  })

  test.each(['FARGATE', 'EC2', 'EXTERNAL', 'MANAGED_INSTANCES'] as const)(
    'for %s when that is asked, whatever the definition requires',
    (launchType) => {
      const isFargate = launchType === 'FARGATE'
      expect(firstError(onEc2({ requiresCompatibilities: ['FARGATE'] }))?.code).toBe('fargateNetworkMode')
      const findings = checkDefinition(onEc2({ requiresCompatibilities: ['FARGATE'] }), { launchType })
      expect(findings.some(({ code }) => code === 'fargateNetworkMode')).toBe(isFargate)
    },
  )
})
