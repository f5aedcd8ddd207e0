import './node-version.mjs'
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { command, root } from './process.mjs'

const name = 'check-definition'
const file = resolve(root, 'node_modules/.cache/ecscope', `${name}.mjs`)

await command(async () => {
  if (!isFresh()) {
    install()
    const { bundle } = await import('./bundle.mjs')
    await bundle('lib/commands/check-definition.ts', name)
  }
  const { checkDefinitionFiles } = await import(pathToFileURL(file).href)
  process.exitCode = await checkDefinitionFiles(process.argv.slice(2))
})

/** Whether the bundle is younger than everything that it was made of, which its source map names. */
function isFresh() {
  try {
    const builtAt = statSync(file).mtimeMs
    const { sources } = JSON.parse(readFileSync(`${file}.map`, 'utf8'))
    return sources.every((source) => statSync(resolve(dirname(file), source)).mtimeMs < builtAt)
  } catch {
    return false
  }
}

// In a process of its own, whose output goes to the terminal and not into the findings.
function install() {
  const script = "import('./install.mjs').then(({ ensureInstalled }) => ensureInstalled())"
  const { status } = spawnSync(process.execPath, ['-e', script], {
    cwd: resolve(root, 'lib/commands'),
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) throw new Error('The packages could not be installed: see the messages above.')
}
