import './node-version.mjs'
import { existsSync, readFileSync } from 'node:fs'
import { root, run } from './process.mjs'

/** Installs from the lock file when `node_modules` is missing or holds other versions than the lock file names. */
export async function ensureInstalled() {
  if (isInstalled()) return
  console.log('Installing from package-lock.json …')
  const code = await run('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'])
  if (code !== 0) throw new Error('npm ci failed: see its message above, then run this command again.')
}

function isInstalled() {
  const installedFile = `${root}/node_modules/.package-lock.json`
  if (!existsSync(installedFile)) return false
  const wanted = packagesOf(`${root}/package-lock.json`)
  const installed = packagesOf(installedFile)
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || (entry.optional && !installed[path])) return true
    return installed[path]?.version === entry.version && existsSync(`${root}/${path}/package.json`)
  })
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
