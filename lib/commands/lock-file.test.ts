import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Entry = {
  version: string
  integrity?: string
  inBundle?: boolean
  hasInstallScript?: boolean
  optionalDependencies?: Record<string, string>
}

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))
const packages: Record<string, Entry> = read('package-lock.json').packages
const installed = Object.entries(packages).filter(([path]) => path !== '')

/** The lock entry that Node finds for a package as seen from another one. */
function entryFor(name: string, from: string): Entry | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const entry = packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]
    if (entry || folder === '') return entry
  }
}

test('the lock file has the binaries of every platform, not only of the one it was made on', () => {
  const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !entryFor(name, path)),
  )
  expect(missing).toEqual([])
})

test('every package is known by its hash and none runs a script when it is installed', () => {
  expect(installed.filter(([, entry]) => !entry.integrity && !entry.inBundle).map(([path]) => path)).toEqual([])
  expect(installed.filter(([, entry]) => entry.hasInstallScript).map(([path]) => path)).toEqual([])
})

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = read('package.json')
  const versions: string[] = Object.values({ ...dependencies, ...devDependencies })
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

test('Next has the security fixes of 16.3.3', () => {
  const [major = 0, minor = 0, patch = 0] = (packages['node_modules/next']?.version ?? '').split('.').map(Number)
  expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(16_003_003)
})
