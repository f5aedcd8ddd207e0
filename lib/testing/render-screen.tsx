import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type RenderResult, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { compiledMessages } from '@/lib/messages/compile'
import type { Locale } from '@/lib/messages/locale'
import { MessagesProvider } from '@/lib/messages/use-messages'
import type { Answer } from '@/lib/views/view'

/** Renders a screen whose hook finds its answer under the API href, as it does after the first HTML. */
export function renderScreen(
  screen: ReactNode,
  answers: Readonly<Record<string, Answer<unknown>>>,
  locale: Locale = 'en',
): RenderResult {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  for (const [href, answer] of Object.entries(answers)) client.setQueryData([href], answer)
  return render(
    <MessagesProvider locale={locale} messages={compiledMessages(locale)}>
      <QueryClientProvider client={client}>{screen}</QueryClientProvider>
    </MessagesProvider>,
  )
}
