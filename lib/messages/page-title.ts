import 'server-only'
import { compiledMessages } from './compile'
import { requestLocale } from './request-locale'
import { type MessageValues, translator } from './translate'

/** A page's title in the reader's language. */
export async function pageTitle(key: string, values?: MessageValues): Promise<{ title: string }> {
  const locale = await requestLocale()
  return { title: translator(locale, compiledMessages(locale))(key, values) }
}
