import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { root } from './process.mjs'

/**
 * Bundles a TypeScript entry and everything it imports into one file that Node runs.
 * Shape: the file's path, below `node_modules/.cache/ecscope`.
 */
export async function bundle(entry, name) {
  const { build } = await import('rolldown')
  const file = resolve(root, 'node_modules/.cache/ecscope', `${name}.mjs`)
  await build({
    input: resolve(root, entry),
    cwd: root,
    platform: 'node',
    logLevel: 'warn',
    // `module` first: what jsonc-parser has for `main` finds its parts at run time, which no bundle can follow.
    resolve: { alias: { '@': root }, mainFields: ['module', 'main'] },
    output: { file, format: 'esm', sourcemap: true, codeSplitting: false },
  })
  if (!existsSync(file)) throw new Error(`${entry} could not be bundled.`)
  return file
}
