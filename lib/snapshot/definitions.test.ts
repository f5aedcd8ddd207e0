import { afterEach, describe, expect, it } from 'vitest'
import { FakeClock, settle } from '@/lib/testing/fake-clock'
import { page, type Script, type ScriptedEcs, ScriptedError, startScriptedEcs } from '@/lib/testing/scripted-ecs'
import { AccountSnapshot } from './account'
import { Pacer } from './pace'

process.env.AWS_ACCESS_KEY_ID = 'AKIAIOSFODNN7EXAMPLE'
process.env.AWS_SECRET_ACCESS_KEY = 'secret'

const arnOf = (name: string) => `arn:aws:ecs:ap-northeast-1:123456789012:task-definition/${name}`

let ecs: ScriptedEcs
afterEach(() => ecs.close())

async function openAccount(script: Script, budgetShare = 1) {
  ecs = await startScriptedEcs(script)
  const clock = new FakeClock()
  return { account: new AccountSnapshot(ecs.scope, { pacer: new Pacer({ share: budgetShare, clock }), clock }), clock }
}

const describing: Script = {
  DescribeTaskDefinition: ({ taskDefinition }) => {
    const name = String(taskDefinition)
    if (name.startsWith('gone')) throw new ScriptedError('ClientException', 'Unable to describe task definition.')
    return { taskDefinition: { taskDefinitionArn: arnOf(name), family: name.split(':')[0] }, tags: [{ key: 'a' }] }
  },
}

describe('a revision', () => {
  it('is described once, by whatever name and however many ask, and asked for again after ten minutes', async () => {
    const { account, clock } = await openAccount(describing)
    const names = Array.from({ length: 20 }, (_, index) => (index % 2 ? 'web:7' : arnOf('web:7')))
    const answers = await Promise.all(names.map((name) => account.takeTaskDefinition(name)))
    expect(answers.every(({ value }) => value.taskDefinition.taskDefinitionArn === arnOf('web:7'))).toBe(true)
    expect(answers[0]?.value.tags).toEqual([{ key: 'a' }])
    await clock.advance(600_000)
    await account.takeTaskDefinition('web:7')
    expect(ecs.count()).toBe(1)
    await clock.advance(1)
    await account.takeTaskDefinition('web:7')
    expect(ecs.count()).toBe(2)
  })

  it('is given with a word about the age of its status and tags when it cannot be asked for again', async () => {
    const { account, clock } = await openAccount({ ...describing })
    await account.takeTaskDefinition('web:7')
    ecs.script.DescribeTaskDefinition = () => {
      throw new ScriptedError('AccessDeniedException', 'no')
    }
    await clock.advance(3_600_000)
    const { value, notices } = await account.takeTaskDefinition('web:7')
    expect(value.taskDefinition.family).toBe('web')
    expect(notices).toMatchObject([{ code: 'stale', values: { reason: 'accessDenied', ageSeconds: 3600 } }])
  })

  it('that was never registered is not found', async () => {
    const { account } = await openAccount(describing)
    await expect(account.takeTaskDefinition('gone:1')).rejects.toMatchObject({
      facts: { code: 'notFound', action: 'ecs:DescribeTaskDefinition', resource: 'gone:1' },
    })
  })
})

describe('many revisions', () => {
  it('are each described once, and the missing ones are named', async () => {
    const { account } = await openAccount(describing)
    const names = [arnOf('web:7'), arnOf('web:7'), arnOf('api:1'), arnOf('gone:1')]
    const { value, notices } = await account.takeTaskDefinitions(names)
    expect([...value.keys()]).toEqual([arnOf('web:7'), arnOf('api:1')])
    expect(notices).toMatchObject([{ code: 'missing', section: 'taskDefinition', resource: arnOf('gone:1') }])
    expect(ecs.count()).toBe(3)
  })

  it('that come at the pace of the budget are given as far as they are, with how many of how many', async () => {
    const { account, clock } = await openAccount(describing, 0.5)
    const names = Array.from({ length: 100 }, (_, index) => `web:${index + 1}`)
    const looking = account.takeTaskDefinitions(names)
    await Promise.all(names.slice(0, 20).map((name) => account.takeTaskDefinition(name)))
    await clock.advance(2_500)
    const { value, notices } = await looking
    expect(value.size).toBeGreaterThanOrEqual(20)
    expect(value.size).toBeLessThan(100)
    expect(notices).toEqual([
      { code: 'loading', section: 'taskDefinition', values: { loadedCount: value.size, totalCount: 100 } },
    ])
  })

  it('none of which may be read say so once each, with the missing action', async () => {
    const { account } = await openAccount({
      DescribeTaskDefinition: () => {
        throw new ScriptedError('AccessDeniedException', 'no')
      },
    })
    const { value, notices } = await account.takeTaskDefinitions(['web:1', 'api:1'])
    expect(value.size).toBe(0)
    expect(notices).toMatchObject([
      { code: 'accessDenied', action: 'ecs:DescribeTaskDefinition', resource: 'web:1' },
      { code: 'accessDenied', action: 'ecs:DescribeTaskDefinition', resource: 'api:1' },
    ])
  })

  it('of none are none', async () => {
    const { account } = await openAccount({})
    expect(await account.takeTaskDefinitions([])).toMatchObject({ notices: [] })
    expect(ecs.count()).toBe(0)
  })
})

describe('families and their revisions', () => {
  const families: Script = {
    ListTaskDefinitionFamilies: (input) => {
      const active = Array.from({ length: 101 }, (_, index) => `f${index}`)
      return page(input, 'families', input.status === 'ACTIVE' ? active : ['old'])
    },
    ListTaskDefinitions: (input) => {
      const revisions = input.status === 'ACTIVE' ? [12, 9, 2] : [11, 10, 1]
      return page(
        input,
        'taskDefinitionArns',
        revisions.map((revision) => arnOf(`web:${revision}`)),
      )
    },
  }

  it('families are told apart by whether any revision is ACTIVE', async () => {
    const { account, clock } = await openAccount(families)
    const { value } = await account.takeFamilies()
    expect(value.active).toHaveLength(101)
    expect(value.inactive).toEqual(['old'])
    expect(ecs.count()).toBe(3)
    await clock.advance(15_000)
    await account.takeFamilies()
    expect(ecs.count()).toBe(3)
  })

  it('the ACTIVE families stand when the others cannot be listed', async () => {
    const { account } = await openAccount({
      ListTaskDefinitionFamilies: (input) => {
        if (input.status === 'ACTIVE') return { families: ['web'] }
        throw new ScriptedError('InvalidParameterException', 'no')
      },
    })
    const { value, notices } = await account.takeFamilies()
    expect(value).toEqual({ active: ['web'], inactive: [] })
    expect(notices).toMatchObject([{ code: 'awsError', section: 'families' }])
  })

  it('a family that nobody may list does not leave an error behind that nobody hears', async () => {
    const { account } = await openAccount({})
    await expect(account.takeFamilies()).rejects.toMatchObject({ facts: { code: 'notSupported' } })
    await settle()
  })

  it('revisions come newest first, ACTIVE and INACTIVE mixed, by number and not by letter', async () => {
    const { account } = await openAccount(families)
    const { value } = await account.takeRevisions('web')
    expect(value.map(({ revision, status }) => `${revision} ${status}`)).toEqual([
      '12 ACTIVE',
      '11 INACTIVE',
      '10 INACTIVE',
      '9 ACTIVE',
      '2 ACTIVE',
      '1 INACTIVE',
    ])
  })
})
