import { describe, expect, test } from 'vitest'
import { crumbsOf } from './crumbs'
import { placeOf } from './use-place'

const t = (key: string) => key
const scope = { account: 'demo', region: 'ap-northeast-1' }
const shop = { ...scope, cluster: 'shop-prod' }
const below = '/demo/ap-northeast-1/clusters/shop-prod'

describe('the way down to a page', () => {
  test.each([
    [{}, '/', []],
    [scope, '/demo/ap-northeast-1', []],
    [shop, below, ['shop-prod']],
    [{ ...shop, service: 'checkout' }, `${below}/services/checkout`, ['shop-prod', 'checkout']],
    [shop, `${below}/tasks`, ['shop-prod', 'shell.tasks']],
    [
      { ...shop, task: '9f2c41d07be14a63b8d05e7c2a91f634' },
      `${below}/tasks/9f2c`,
      ['shop-prod', 'shell.tasks', '9f2c41d0…'],
    ],
    [shop, `${below}/container-instances`, ['shop-prod', 'shell.containerInstances']],
    [scope, '/demo/ap-northeast-1/task-definitions', ['shell.taskDefinitions']],
    [{ ...scope, family: 'web', revision: '3' }, '/x', ['shell.taskDefinitions', 'web', '3']],
    [{ ...scope, family: 'web', revision: '0x3' }, '/x', ['shell.taskDefinitions', 'web']],
  ])('%o at %s', (params, pathname, texts) => {
    expect(crumbsOf(placeOf(params), pathname, t).map(({ text }) => text)).toEqual(texts)
  })

  test('names in an address are decoded once, and a lone percent sign harms nothing', () => {
    expect(placeOf({ ...scope, cluster: 'a%2Fb' }).cluster?.cluster).toBe('a/b')
    expect(placeOf({ ...scope, cluster: '100%' }).cluster?.cluster).toBe('100%')
  })
})
