'use client'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Locale } from '@/lib/messages/locale'
import type { CompiledMessages } from '@/lib/messages/translate'
import { MessagesProvider } from '@/lib/messages/use-messages'
import { newQueryClient } from '@/lib/queries/client'

/** What every screen needs around it: one cache for what was read, one language. */
export function Providers(props: { locale: Locale; messages: CompiledMessages; children: ReactNode }) {
  const [client] = useState(newQueryClient)
  return (
    <QueryClientProvider client={client}>
      <MessagesProvider locale={props.locale} messages={props.messages}>
        {props.children}
      </MessagesProvider>
    </QueryClientProvider>
  )
}
