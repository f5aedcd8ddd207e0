import type { Locale } from '@/lib/messages/locale'

/** Sentences one after another; Japanese puts no space between them. */
export function sentences(locale: Locale, ...each: readonly string[]): string {
  return each.filter(Boolean).join(locale === 'ja' ? '' : ' ')
}
