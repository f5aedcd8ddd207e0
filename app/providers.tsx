'use client'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Locale } from '@/lib/messages/locale'
import type { CompiledMessages } from '@/lib/messages/translate'
import { MessagesProvider } from '@/lib/messages/use-messages'
import { newQueryClient } from '@/lib/queries/client'

/** What every screen finds around it: the reader's language and one cache per tab. */
export function Providers(props: { locale: Locale; messages: CompiledMessages; children: ReactNode }) {
  const [client] = useState(newQueryClient)
  return (
    <MessagesProvider locale={props.locale} messages={props.messages}>
      <QueryClientProvider client={client}>{props.children}</QueryClientProvider>
    </MessagesProvider>
  )
}
