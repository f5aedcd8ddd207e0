import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { configSentence, readConfig } from './config'
import { Problem } from './problem'

const folder = mkdtempSync(join(tmpdir(), 'ecscope-'))
let fileCount = 0

function written(text: string): string {
  fileCount += 1
  const path = join(folder, `file-${fileCount}`)
  writeFileSync(path, text)
  return path
}

type Environment = Record<string, string | undefined>

// nothing of the machine that runs the tests
const bare: Environment = { AWS_CONFIG_FILE: written(''), AWS_SHARED_CREDENTIALS_FILE: written('') }

function withFile(content: unknown, env: Environment = {}) {
  return readConfig({ ...bare, ...env, ECSCOPE_CONFIG: written(JSON.stringify(content)) })
}

async function sentenceOf(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Problem)) throw new Error(`expected a Problem, got ${String(error)}`)
  expect(error.facts.code).toBe('config')
  return configSentence(error).replaceAll(/\S+\/file-\d+/g, 'FILE')
}

describe('without a file', () => {
  it('the ambient environment gives one scope', async () => {
    expect(await readConfig({ ...bare, AWS_REGION: 'eu-west-1' })).toEqual({
      scopes: [{ alias: 'aws', region: 'eu-west-1' }],
      budgetShare: 0.5,
      demo: false,
    })
  })

  it.each<[string, Environment, string]>([
    ['ECSCOPE_ALIAS', { ECSCOPE_ALIAS: 'shop', AWS_PROFILE: 'work' }, 'shop'],
    ['AWS_PROFILE', { AWS_PROFILE: 'work' }, 'work'],
    ['AWS_PROFILE made fit for a URL', { AWS_PROFILE: 'work/prod account' }, 'work-prod-account'],
  ])('the alias comes from %s', async (_from, env, alias) => {
    expect((await readConfig({ ...bare, ...env, AWS_REGION: 'eu-west-1' })).scopes).toMatchObject([{ alias }])
  })

  const profiles = written(`
[default]
region = us-west-2
[profile work]
region = eu-central-1
endpoint_url = http://127.0.0.1:4510
[profile local]
region = eu-central-1
services = mine
endpoint_url = http://127.0.0.1:4511
[services mine]
ecs =
  endpoint_url = http://127.0.0.1:4512
[profile ignoring]
region = eu-central-1
endpoint_url = http://127.0.0.1:4513
ignore_configured_endpoint_urls = true
`)

  it.each<[string, Environment, string]>([
    ['AWS_REGION', { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-2', AWS_PROFILE: 'work' }, 'eu-west-1'],
    ['AWS_DEFAULT_REGION', { AWS_DEFAULT_REGION: 'eu-west-2', AWS_PROFILE: 'work' }, 'eu-west-2'],
    ['the profile', { AWS_PROFILE: 'work' }, 'eu-central-1'],
    ['the default profile', {}, 'us-west-2'],
  ])('the region comes from %s', async (_from, env, region) => {
    const { scopes } = await readConfig({ ...bare, AWS_CONFIG_FILE: profiles, ...env })
    expect(scopes).toMatchObject([{ region }])
  })

  const both = { AWS_ENDPOINT_URL: 'http://127.0.0.1:4500', AWS_ENDPOINT_URL_ECS: 'http://127.0.0.1:4501' }
  it.each<[string, Environment, string | undefined]>([
    ['AWS_ENDPOINT_URL_ECS before all', { ...both, AWS_PROFILE: 'local' }, 'http://127.0.0.1:4501'],
    [
      'AWS_ENDPOINT_URL before the profile',
      { AWS_ENDPOINT_URL: both.AWS_ENDPOINT_URL, AWS_PROFILE: 'local' },
      both.AWS_ENDPOINT_URL,
    ],
    ['the services section of the profile', { AWS_PROFILE: 'local' }, 'http://127.0.0.1:4512'],
    ['the profile', { AWS_PROFILE: 'work' }, 'http://127.0.0.1:4510'],
    ['nowhere', { AWS_PROFILE: 'default' }, undefined],
    ['nowhere, as the environment wants it', { ...both, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' }, undefined],
    ['nowhere, as the profile wants it', { ...both, AWS_PROFILE: 'ignoring' }, undefined],
  ])('the endpoint comes from %s', async (_from, env, endpoint) => {
    const { scopes } = await readConfig({ ...bare, AWS_CONFIG_FILE: profiles, ...env })
    expect(scopes[0]?.endpoint).toBe(endpoint)
  })

  it('the endpoint is that of the profile of the scope, not of AWS_PROFILE', async () => {
    const env = { AWS_CONFIG_FILE: profiles, AWS_PROFILE: 'local' }
    const scopes = [
      { alias: 'a', region: 'eu-west-1', profile: 'work' },
      { alias: 'b', region: 'eu-west-1', profile: 'default' },
      { alias: 'c', region: 'eu-west-1', profile: 'work', endpoint: 'http://127.0.0.1:4520' },
    ]
    const config = await withFile({ scopes }, env)
    expect(config.scopes.map(({ endpoint }) => endpoint)).toEqual([
      'http://127.0.0.1:4510',
      undefined,
      'http://127.0.0.1:4520',
    ])
  })
})

describe('with ecscope.json', () => {
  it('lists scopes and knows the account that a role belongs to', async () => {
    const shop = {
      alias: 'shop',
      region: 'eu-west-1',
      roleArn: 'arn:aws:iam::123456789012:role/read/ecscope',
      externalId: 'x1',
    }
    const demo = { alias: 'demo', region: 'ap-northeast-1', accountId: '012345678910', profile: 'demo' }
    const config = await withFile({ scopes: [shop, demo], budgetShare: 0.25 }, { ECSCOPE_DEMO: '1' })
    expect(config).toEqual({ scopes: [{ ...shop, accountId: '123456789012' }, demo], budgetShare: 0.25, demo: true })
  })

  it('lets the environment decide on the budget', async () => {
    const file = { scopes: [{ alias: 'a', region: 'eu-west-1' }], budgetShare: 0.25 }
    expect((await withFile(file, { ECSCOPE_BUDGET_SHARE: '1' })).budgetShare).toBe(1)
  })

  it('has the same alias in two regions', async () => {
    const scopes = [
      { alias: 'a', region: 'eu-west-1' },
      { alias: 'a', region: 'us-east-1' },
    ]
    expect((await withFile({ scopes })).scopes).toHaveLength(2)
  })
})

describe('wrong configuration is told in one sentence that names the field', () => {
  const a = { alias: 'a', region: 'eu-west-1' }
  it.each<[string, unknown]>([
    ['FILE: scopes is missing; add it.', {}],
    ['FILE: scopes is empty; list at least one scope.', { scopes: [] }],
    ['FILE: scopes[0].region is missing; add it.', { scopes: [{ alias: 'a' }] }],
    ['FILE: scopes[1].alias is missing; add it.', { scopes: [a, { region: 'us-east-1' }] }],
    ['FILE: scopes[0].region should be a string; correct it.', { scopes: [{ alias: 'a', region: 5 }] }],
    [
      'FILE: scopes[0].regoin is not a setting of ecscope; correct its name or take it out.',
      { scopes: [{ ...a, regoin: 'x' }] },
    ],
    ['FILE: scope is not a setting of ecscope; correct its name or take it out.', { scopes: [a], scope: a }],
    [
      'FILE: scopes[0].alias may hold letters, digits, dots, dashes and underscores only; choose such a name.',
      { scopes: [{ ...a, alias: 'a/b' }] },
    ],
    [
      'FILE: scopes[0].alias is the address of another page; choose another name.',
      { scopes: [{ ...a, alias: 'api' }] },
    ],
    [
      'FILE: scopes[0].region is not a region; write one such as ap-northeast-1.',
      { scopes: [{ ...a, region: 'Tokyo' }] },
    ],
    [
      'FILE: scopes[0].accountId is not an account id; write 12 digits in quotes.',
      { scopes: [{ ...a, accountId: '12' }] },
    ],
    [
      'FILE: scopes[0].endpoint is not an http or https URL; write one such as https://….',
      { scopes: [{ ...a, endpoint: 'ftp://x' }] },
    ],
    [
      'FILE: scopes[0].externalId has no role to go with; add roleArn or take it out.',
      { scopes: [{ ...a, externalId: 'x1' }] },
    ],
    ['FILE: budgetShare must be at most 1; write a number such as 0.5.', { scopes: [a], budgetShare: 50 }],
    [
      'FILE: scopes[1].alias names a in eu-west-1 again, as scopes[0] does; give it another alias or region.',
      { scopes: [a, a] },
    ],
  ])('%s', async (sentence, content) => {
    expect(await sentenceOf(withFile(content))).toBe(sentence)
  })

  it.each<[string, Environment]>([
    [
      'ECSCOPE_CONFIG names /nowhere/ecscope.json, which does not exist; correct the path or unset it.',
      { ECSCOPE_CONFIG: '/nowhere/ecscope.json' },
    ],
    [
      'FILE is not readable JSON; correct it, for instance a comma too many or a missing quote.',
      { ECSCOPE_CONFIG: written('{"scopes": [},') },
    ],
    ['AWS_REGION is not set and the AWS profile names no region; set it to one such as ap-northeast-1.', {}],
    ['AWS_REGION is not a region; write one such as ap-northeast-1.', { AWS_REGION: 'Tokyo' }],
    [
      'ECSCOPE_ALIAS may hold letters, digits, dots, dashes and underscores only; choose such a name.',
      { AWS_REGION: 'eu-west-1', ECSCOPE_ALIAS: 'a b' },
    ],
    [
      'ECSCOPE_BUDGET_SHARE must be above 0; write a number such as 0.5.',
      { AWS_REGION: 'eu-west-1', ECSCOPE_BUDGET_SHARE: '0' },
    ],
    [
      'ECSCOPE_BUDGET_SHARE is not a number; write one above 0 and at most 1, such as 0.5.',
      { AWS_REGION: 'eu-west-1', ECSCOPE_BUDGET_SHARE: 'half' },
    ],
    [
      'AWS_ENDPOINT_URL_ECS is not an http or https URL; write one such as https://….',
      { AWS_REGION: 'eu-west-1', AWS_ENDPOINT_URL_ECS: 'localhost:4281' },
    ],
  ])('%s', async (sentence, env) => {
    expect(await sentenceOf(readConfig({ ...bare, ...env }))).toBe(sentence)
  })
})
