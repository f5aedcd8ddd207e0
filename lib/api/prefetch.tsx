import 'server-only'
import { dehydrate, QueryClient } from '@tanstack/react-query'
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
  const client = new QueryClient()
  await Promise.all(
    props.views.map(({ href, read }) => client.prefetchQuery({ queryKey: [href], queryFn: () => answerOf(read) })),
  )
  return <Hydrate state={dehydrate(client)}>{props.children}</Hydrate>
}
