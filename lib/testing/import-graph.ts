import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'rolldown/utils'

/** One import of one file. Shape: `from` and `to` are paths below the checkout; `to` is a package's name when it is one. */
export type Import = {
  readonly from: string
  readonly to: string
  readonly isType: boolean
  readonly isPackage: boolean
}

const folders = ['app', 'components', 'lib', 'proxy.ts', 'instrumentation.ts']
const isSource = (path: string) => /\.tsx?$/.test(path) && !/\.(test|spec)\.tsx?$/.test(path) && !path.endsWith('.d.ts')

/** Every TypeScript source of the house; tests are guests in every room. */
export function sourceFiles(root: string): string[] {
  return folders
    .flatMap((folder) =>
      folder.endsWith('.ts')
        ? [folder]
        : readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    )
    .filter(isSource)
}

/** Every import, re-export and dynamic import of a file; an import that brings only types is a type import. */
export function importsOf(root: string, file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const { module, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`)
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    request: moduleRequest.value,
    isType: entries.length > 0 && entries.every((entry) => entry.isType),
  }))
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) => (moduleRequest ? [{ request: moduleRequest.value, isType }] : [])),
  )
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => ({
    request: text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    isType: false,
  }))
  return [...imports, ...exports, ...dynamic].map(({ request, isType }) => ({
    from: file,
    isType,
    ...target(root, file, request),
  }))
}

function target(root: string, file: string, request: string): { to: string; isPackage: boolean } {
  if (request.startsWith('@/')) return { to: request.slice(2), isPackage: false }
  if (request.startsWith('.')) return { to: relative(root, resolve(root, dirname(file), request)), isPackage: false }
  return { to: request, isPackage: true }
}
