import 'server-only'
import { requestMessages } from './request-messages'
import type { MessageValues } from './translate'

/** A page's title in the reader's language. */
export async function pageTitle(key: string, values?: MessageValues): Promise<{ title: string }> {
  const t = await requestMessages()
  return { title: t(key, values) }
}
