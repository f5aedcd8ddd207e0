'use client'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/messages/locale'
import type { CompiledMessages } from '@/lib/messages/translate'
import { MessagesProvider } from '@/lib/messages/use-messages'
import { ViewStoreProvider } from '@/lib/queries/use-view-store'

/** What every screen finds around it: the reader's language and what this tab knows of its server. */
export function Providers(props: { locale: Locale; messages: CompiledMessages; children: ReactNode }) {
  return (
    <MessagesProvider locale={props.locale} messages={props.messages}>
      <ViewStoreProvider>{props.children}</ViewStoreProvider>
    </MessagesProvider>
  )
}
