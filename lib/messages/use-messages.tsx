'use client'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Locale } from './locale'
import { type CompiledMessages, type Translate, translator } from './translate'

export const MessagesContext = createContext<{ locale: Locale; t: Translate }>({ locale: 'en', t: (key) => key })

export function MessagesProvider(props: { locale: Locale; messages: CompiledMessages; children: ReactNode }) {
  const { locale, messages } = props
  const value = useMemo(() => ({ locale, t: translator(locale, messages) }), [locale, messages])
  return <MessagesContext value={value}>{props.children}</MessagesContext>
}

/** The sentence of a key in the reader's language. */
export function useMessages(): Translate {
  return useContext(MessagesContext).t
}

export function useLocale(): Locale {
  return useContext(MessagesContext).locale
}
