import { type RenderResult, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { compiledMessages } from '@/lib/messages/compile'
import type { Locale } from '@/lib/messages/locale'
import { MessagesProvider } from '@/lib/messages/use-messages'
import { ViewStoreProvider } from '@/lib/queries/use-view-store'
import { ViewStore } from '@/lib/queries/view-store'
import type { Answer } from '@/lib/views/view'

/** Renders a screen whose hook finds its answer under the API href, as it does after the first HTML. */
export function renderScreen(
  screen: ReactNode,
  answers: Readonly<Record<string, Answer<unknown>>>,
  locale: Locale = 'en',
): RenderResult {
  const store = new ViewStore()
  for (const [href, answer] of Object.entries(answers)) store.fill(href, answer, Date.now())
  return render(
    <MessagesProvider locale={locale} messages={compiledMessages(locale)}>
      <ViewStoreProvider store={store}>{screen}</ViewStoreProvider>
    </MessagesProvider>,
  )
}
