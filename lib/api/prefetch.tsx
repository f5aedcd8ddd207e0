import 'server-only'
import { dehydrate, QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Hydrate } from '@/lib/queries/hydrate'
import type { View } from '@/lib/views/view'
import { answerOf } from './answer'

// A page that ECS keeps waiting comes without its data, and asks for it while its outline is on screen already.
const longestWaitMs = 1_500

/**
 * Puts a view into the first HTML: the reader runs here, and the screen's hook finds its answer under the same API href.
 * Shape: a view that is late is left to the hook.
 */
export async function Prefetch<Data>(props: {
  views: readonly { href: string; read: () => Promise<View<Data>> }[]
  children: ReactNode
}) {
  const client = new QueryClient()
  const reading = Promise.all(
    props.views.map(({ href, read }) => client.prefetchQuery({ queryKey: [href], queryFn: () => answerOf(read) })),
  )
  await withinPatience(reading)
  return <Hydrate state={dehydrate(client)}>{props.children}</Hydrate>
}

async function withinPatience(reading: Promise<unknown>): Promise<void> {
  let callOff: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<void>((resolve) => {
    callOff = setTimeout(resolve, longestWaitMs)
  })
  await Promise.race([reading, patience])
  clearTimeout(callOff)
}
