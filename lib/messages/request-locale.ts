import 'server-only'
import { cookies, headers } from 'next/headers'
import { chooseLocale, type Locale, localeCookie } from './locale'

/** The language to answer this request in. */
export async function requestLocale(): Promise<Locale> {
  const [jar, head] = await Promise.all([cookies(), headers()])
  return chooseLocale(jar.get(localeCookie)?.value, head.get('accept-language'))
}
