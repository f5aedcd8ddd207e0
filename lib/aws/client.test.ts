import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '@/lib/config'
import { type ScriptedEcs, ScriptedError, startScriptedEcs } from '@/lib/testing/scripted-ecs'
import type { Call } from './call'
import { createClient } from './client'
import { listClusters } from './cluster'
import { allOf } from './pages'
import { ScopeClient } from './scope-client'

const folder = mkdtempSync(join(tmpdir(), 'ecscope-'))
const credentialsFile = join(folder, 'credentials')
const before = { ...process.env }

let ecs: ScriptedEcs
beforeEach(async () => {
  ecs = await startScriptedEcs({ ListClusters: () => ({ clusterArns: [] }) })
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: 'AKIAENVIRONMENT',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_SHARED_CREDENTIALS_FILE: credentialsFile,
    AWS_CONFIG_FILE: join(folder, 'config'),
    AWS_EC2_METADATA_DISABLED: 'true',
  })
  signIn('AKIAWORK')
})
afterEach(async () => {
  await ecs.close()
  for (const key of Object.keys(process.env)) if (!(key in before)) delete process.env[key]
  Object.assign(process.env, before)
})

function signIn(key: string): void {
  writeFileSync(credentialsFile, `[work]\naws_access_key_id = ${key}\naws_secret_access_key = secret\n`)
}

function callWith(scope: Scope): Call {
  const client = createClient(scope)
  return (_action, send) => send(client)
}

describe('the client of a scope', () => {
  it('signs with the ambient credentials', async () => {
    await allOf(listClusters(callWith(ecs.scope)))
    expect(ecs.calls.map(({ accessKeyId }) => accessKeyId)).toEqual(['AKIAENVIRONMENT'])
  })

  it('signs with the profile of the scope, and goes to its endpoint and nowhere else', async () => {
    writeFileSync(join(folder, 'config'), '[profile work]\nendpoint_url = http://127.0.0.1:1\n')
    process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:1'
    await allOf(listClusters(callWith({ ...ecs.scope, profile: 'work' })))
    expect(ecs.calls.map(({ accessKeyId }) => accessKeyId)).toEqual(['AKIAWORK'])
  })

  it('without an endpoint goes to AWS, whatever another profile says', async () => {
    process.env.AWS_ENDPOINT_URL = ecs.scope.endpoint
    const { endpoint: _, ...scope } = ecs.scope
    const client = createClient(scope)
    let host = ''
    const stopBeforeTheWire = () => (args: { request?: unknown }) => {
      host = (args.request as { hostname: string }).hostname
      return Promise.reject(new Error('stopped'))
    }
    client.middlewareStack.add(stopBeforeTheWire, { step: 'finalizeRequest', priority: 'low' })
    await allOf(listClusters((_action, send) => send(client))).catch(() => {})
    expect(host).toBe('ecs.ap-northeast-1.amazonaws.com')
    expect(ecs.count()).toBe(0)
  })

  it('that has no credentials says so', async () => {
    const walk = allOf(listClusters(callWith({ ...ecs.scope, profile: 'nobody' })))
    await expect(walk).rejects.toMatchObject({ facts: { code: 'credentialsMissing', action: 'ecs:ListClusters' } })
  })

  it('tries once only: the pacer decides about another try', async () => {
    ecs.script.ListClusters = () => {
      throw new ScriptedError('ThrottlingException', 'Rate exceeded')
    }
    await expect(allOf(listClusters(callWith(ecs.scope)))).rejects.toMatchObject({ facts: { code: 'throttled' } })
    expect(ecs.count()).toBe(1)
  })
})

describe('credentials that expire', () => {
  const isExpired = new Set<string>()
  let now = 0
  let client: ScopeClient

  beforeEach(() => {
    isExpired.clear()
    now = 0
    client = new ScopeClient({ ...ecs.scope, profile: 'work' }, () => now)
    ecs.script.ListClusters = (_input, { accessKeyId }) => {
      if (isExpired.has(accessKeyId)) throw new ScriptedError('ExpiredTokenException', 'The security token is expired')
      return { clusterArns: [] }
    }
  })

  const list = () =>
    allOf(listClusters((_action, send) => client.run(send))).then(
      () => 'listed',
      (error) => error.facts.code,
    )

  it('are read anew for the next try', async () => {
    expect(await list()).toBe('listed')
    isExpired.add('AKIAWORK')
    signIn('AKIANEW')
    expect(await list()).toBe('credentialsExpired')
    expect(await list()).toBe('listed')
    expect(ecs.calls.map(({ accessKeyId }) => accessKeyId)).toEqual(['AKIAWORK', 'AKIAWORK', 'AKIANEW'])
  })

  it('are read anew every ten seconds until somebody has signed in again', async () => {
    isExpired.add('AKIAWORK')
    expect(await list()).toBe('credentialsExpired')
    expect(await list()).toBe('credentialsExpired')
    signIn('AKIANEW')
    expect(await list()).toBe('credentialsExpired')
    now = 10_000
    expect(await list()).toBe('credentialsExpired')
    expect(await list()).toBe('listed')
  })

  it('are not read anew for any other error', async () => {
    expect(await list()).toBe('listed')
    signIn('AKIANEW')
    ecs.script.ListClusters = () => {
      throw new ScriptedError('AccessDeniedException', 'no')
    }
    await list()
    await list()
    expect(ecs.calls.every(({ accessKeyId }) => accessKeyId === 'AKIAWORK')).toBe(true)
  })
})
