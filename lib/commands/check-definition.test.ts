import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const launcher = fileURLToPath(new URL('check-definition.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'check-definition-'))
const container = { name: 'app', image: 'httpd:2.4', memory: 256 }

writeFileSync(join(folder, 'good.json'), JSON.stringify({ family: 'web', containerDefinitions: [container] }))
writeFileSync(join(folder, 'bad.json'), '{\n  "family": "my web",\n  "containerDefinitions": []\n}')
writeFileSync(join(folder, 'broken.json'), '{\n  "family": $NAME\n}')
mkdirSync(join(folder, 'sub'))
afterAll(() => rmSync(folder, { recursive: true }))

type Called = { input?: string; cwd?: string; env?: Record<string, string> }

function run(words: readonly string[], { input = '', cwd = folder, env = {} }: Called = {}) {
  const environment = { ...process.env, LC_ALL: 'C', ...env }
  return spawnSync(process.execPath, [launcher, ...words], { cwd, input, env: environment, encoding: 'utf8' })
}

describe('check-definition', () => {
  test.each([
    [['good.json'], 0, '1 file: 0 errors, 0 warnings, 2 notes', ''],
    [['bad.json'], 1, 'bad.json:2:3: error: The family “my web”', ''],
    [['good.json', 'broken.json'], 2, '1 file: 0 errors', 'broken.json:2:13: error: This is no JSON'],
    [['sub'], 2, '', 'sub: error: This is a folder'],
    [['none.json'], 2, '', 'none.json: error: There is no such file.'],
    [[], 2, '', 'Usage: '],
  ] as const)('%j exits with %i', (words, code, printed, complained) => {
    const { status, stdout, stderr } = run(words)
    expect({ status, stderr }).toEqual({ status: code, stderr: expect.stringContaining(complained) })
    expect(stdout).toContain(printed)
  })

  test('reads standard input for -, and answers programs with nothing but JSON', () => {
    const { status, stdout } = run(['-', '--json'], { input: '[{ "name": "app", "image": "" }]' })
    expect(status).toBe(1)
    expect(JSON.parse(stdout).files[0]).toMatchObject({
      file: '<stdin>',
      definitions: [{ form: 'containerDefinitions' }],
    })
  })

  test('finds files where npm was called, not where it runs scripts', () => {
    const env = { npm_lifecycle_event: 'check-definition', INIT_CWD: folder }
    expect(run(['good.json'], { cwd: join(folder, 'sub'), env }).status).toBe(0)
  })

  test('speaks the language of the terminal', () => {
    expect(run(['good.json'], { env: { LC_ALL: 'ja_JP.UTF-8' } }).stdout).toContain('1 ファイル: エラー 0 件')
  })
})
