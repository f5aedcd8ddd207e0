import format, { type CompiledMessage } from 'icu-minify/format'
import type { Locale } from './locale'

export type MessageValues = Readonly<Record<string, string | number>>
/** The sentence of a key in the reader's language, filled with values. A key without a sentence, or without a value that it needs, answers itself. */
export type Translate = (key: string, values?: MessageValues) => string
/** Compiled ICU messages by dotted key, one language. */
export type CompiledMessages = Readonly<Record<string, CompiledMessage>>

/** What fills the sentences of one language. */
export function translator(locale: Locale, messages: CompiledMessages): Translate {
  return (key, values) => {
    const message = messages[key]
    if (message === undefined) return key
    const sentence = formatted(message, locale, values)
    return typeof sentence === 'string' ? sentence : key
  }
}

// A sentence that lacks a value is one bad sentence; thrown, it would take the page with it.
function formatted(message: CompiledMessage, locale: Locale, values: MessageValues | undefined): unknown {
  try {
    return format(message, locale, values, { formatters })
  } catch {
    return undefined
  }
}

// Making one of Intl's formatters costs far more than a sentence, and a page holds hundreds of sentences.
function kept<Options, Formatter>(make: (locale?: string, options?: Options) => Formatter) {
  const made = new Map<string, Formatter>()
  return (locale?: string, options?: Options): Formatter => {
    const key = JSON.stringify([locale, options])
    const formatter = made.get(key) ?? make(locale, options)
    made.set(key, formatter)
    return formatter
  }
}

const formatters = {
  getDateTimeFormat: kept((locale, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options)),
  getNumberFormat: kept((locale, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options)),
  getPluralRules: kept((locale, options?: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options)),
}
