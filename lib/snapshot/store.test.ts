import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Config } from '@/lib/config'
import { scopes, snapshotOf } from './store'

const kept = globalThis as unknown as { ecscopeConfig?: Promise<Config>; ecscopeStore?: unknown }

beforeEach(() => {
  delete kept.ecscopeStore
  kept.ecscopeConfig = Promise.resolve({
    scopes: [
      { alias: 'shop', region: 'eu-west-1', accountId: '123456789012' },
      { alias: 'shop', region: 'us-east-1', accountId: '123456789012' },
      { alias: 'lab', region: 'eu-west-1' },
    ],
    budgetShare: 0.5,
    demo: false,
  })
})

afterEach(() => {
  delete kept.ecscopeConfig
  delete process.env.AWS_ACCOUNT_ID
})

describe('the snapshot of a scope', () => {
  it('is found by alias and region and is the same for all', async () => {
    const snapshot = await snapshotOf('shop', 'us-east-1')
    expect(snapshot.scope).toMatchObject({ alias: 'shop', region: 'us-east-1' })
    expect(await snapshotOf('shop', 'us-east-1')).toBe(snapshot)
    expect(await snapshotOf('shop', 'eu-west-1')).not.toBe(snapshot)
  })

  it('is found by the account id too', async () => {
    expect(await snapshotOf('123456789012', 'eu-west-1')).toBe(await snapshotOf('shop', 'eu-west-1'))
  })

  it('is found by the account id that the credentials tell', async () => {
    process.env.AWS_ACCESS_KEY_ID = 'AKIAIOSFODNN7EXAMPLE'
    process.env.AWS_SECRET_ACCESS_KEY = 'secret'
    process.env.AWS_ACCOUNT_ID = '999999999999'
    expect(await snapshotOf('999999999999', 'eu-west-1')).toBe(await snapshotOf('lab', 'eu-west-1'))
  })

  it.each([
    ['nowhere', 'eu-west-1'],
    ['shop', 'ap-northeast-1'],
    ['lab', 'us-east-1'],
    ['000000000000', 'eu-west-1'],
  ])('%s in %s is unknown', async (account, region) => {
    await expect(snapshotOf(account, region)).rejects.toMatchObject({
      facts: { code: 'unknownScope', resource: `${account}/${region}` },
    })
  })

  it('stands in the list of all scopes', async () => {
    expect((await scopes()).map(({ alias, region }) => `${alias} ${region}`)).toEqual([
      'shop eu-west-1',
      'shop us-east-1',
      'lab eu-west-1',
    ])
  })
})
