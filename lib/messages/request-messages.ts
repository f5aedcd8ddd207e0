import 'server-only'
import { compiledMessages } from './compile'
import { requestLocale } from './request-locale'
import { type Translate, translator } from './translate'

/** Sentences in the language of this request, for what only the server draws. */
export async function requestMessages(): Promise<Translate> {
  const locale = await requestLocale()
  return translator(locale, compiledMessages(locale))
}
