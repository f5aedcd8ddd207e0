'use client'
import { lazy, Suspense } from 'react'
import { PageHeader } from '@/components/ui/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { useHydrated } from '@/components/ui/use-hydrated'
import { useMessages } from '@/lib/messages/use-messages'

const Workbench = lazy(() => import('./workbench').then(({ Workbench }) => ({ default: Workbench })))

/** A task definition to try things on. The rules and the drawing come when the fragment of the URL can be read. */
export function PlaygroundScreen() {
  const isHydrated = useHydrated()
  if (!isHydrated) return <Loading />
  return (
    <Suspense fallback={<Loading />}>
      <Workbench />
    </Suspense>
  )
}

/** Until there is something to show. */
export function Loading() {
  const t = useMessages()
  return (
    <>
      <PageHeader title={t('playground.title')} />
      <div className="px-6 py-5">
        <Skeleton rows={8} />
      </div>
    </>
  )
}
