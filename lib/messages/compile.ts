import compile from 'icu-minify/compile'
import en from './en.json'
import ja from './ja.json'
import type { Locale } from './locale'
import type { CompiledMessages } from './translate'

type Tree = { readonly [key: string]: string | Tree }

const trees: Readonly<Record<Locale, Tree>> = { en, ja }
const compiled = new Map<Locale, CompiledMessages>()

/** All sentences of a language, parsed once per process. The parser stays on the server: browsers get the result. */
export function compiledMessages(locale: Locale): CompiledMessages {
  const known = compiled.get(locale)
  if (known) return known
  const fresh = Object.fromEntries(flatten(trees[locale]).map(([key, text]) => [key, plain(compile(text))]))
  compiled.set(locale, fresh)
  return fresh
}

// React hands only plain objects to the browser, and the parser makes the choices of a plural without a prototype.
function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value))
}

/** Every dotted key of a language with its ICU text. */
export function messageEntries(locale: Locale): readonly (readonly [string, string])[] {
  return flatten(trees[locale])
}

function flatten(tree: Tree, prefix = ''): (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : flatten(value, `${prefix}${key}.`),
  )
}
