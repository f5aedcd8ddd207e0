import 'server-only'
import type { ReactNode } from 'react'
import { Hydrate } from '@/lib/queries/hydrate'
import type { View } from '@/lib/views/view'
import { answerOf } from './answer'

/**
 * Puts a view into the first HTML: the reader runs here, and the screen's hook finds its answer under the same API href.
 */
export async function Prefetch<Data>(props: {
  views: readonly { href: string; read: () => Promise<View<Data>> }[]
  children: ReactNode
}) {
  const views = await Promise.all(
    props.views.map(async ({ href, read }) => ({ href, answer: await answerOf(read), answeredAt: Date.now() })),
  )
  return <Hydrate views={views}>{props.children}</Hydrate>
}
