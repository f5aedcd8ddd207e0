const locales = ['en', 'ja'] as const
export type Locale = (typeof locales)[number]

/** The cookie that keeps a chosen language; without it the browser's own order decides. */
export const localeCookie = 'ecscope-language'

function isLocale(text: string | undefined): text is Locale {
  return locales.some((locale) => locale === text)
}

/**
 * The language to answer in: the one that was chosen, else the browser's first that we speak, else English.
 * Source: RFC 9110 §12.5.4, Accept-Language.
 */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [range = '', ...parameters] = entry.trim().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { language: range.slice(0, 2).toLowerCase(), quality: quality ? Number(quality.trim().slice(2)) : 1 }
    })
    .sort((one, other) => other.quality - one.quality)
  return wanted.map((entry) => entry.language).find(isLocale) ?? 'en'
}
