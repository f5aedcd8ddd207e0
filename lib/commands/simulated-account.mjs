import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { root } from './process.mjs'

const accounts = [
  { profile: 'demo', key: 'AKIAECSCOPEDEMO00000' },
  { profile: 'partner', key: '210987654321' },
]
const scopes = [
  { alias: 'demo', region: 'ap-northeast-1', accountId: '012345678910', profile: 'demo' },
  { alias: 'demo', region: 'us-east-1', accountId: '012345678910', profile: 'demo' },
  { alias: 'partner', region: 'ap-northeast-1', accountId: '210987654321', profile: 'partner' },
]

/**
 * The environment in which the dashboard reads the simulator's accounts and can reach nothing of AWS: its own profiles,
 * every AWS setting of the terminal taken out.
 */
export function simulatedAccount(endpoint, name) {
  const folder = resolve(root, 'node_modules/.cache/ecscope', name)
  mkdirSync(folder, { recursive: true })
  const files = {
    credentials: accounts
      .map(({ profile, key }) => `[${profile}]\naws_access_key_id = ${key}\naws_secret_access_key = simulated\n`)
      .join('\n'),
    config: '',
    'ecscope.json': JSON.stringify({ scopes: scopes.map((scope) => ({ ...scope, endpoint })) }, null, 2),
  }
  for (const [file, text] of Object.entries(files)) writeFileSync(resolve(folder, file), text)
  const terminal = Object.keys(process.env).filter((key) => key.startsWith('AWS_'))
  return {
    ...Object.fromEntries(terminal.map((key) => [key, undefined])),
    AWS_SHARED_CREDENTIALS_FILE: resolve(folder, 'credentials'),
    AWS_CONFIG_FILE: resolve(folder, 'config'),
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    ECSCOPE_CONFIG: resolve(folder, 'ecscope.json'),
    ECSCOPE_DEMO: '1',
  }
}
