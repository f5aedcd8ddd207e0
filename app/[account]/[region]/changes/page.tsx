import { ChangesScreen } from '@/components/change/changes-screen'
import { Prefetch } from '@/lib/api/prefetch'
import { readChanges } from '@/lib/api/read/overview'
import { pageTitle } from '@/lib/messages/page-title'
import { apiRoutes, decoded, type ScopeRef } from '@/lib/routes'

type Props = { params: Promise<ScopeRef> }

export const generateMetadata = async ({ params }: Props) => pageTitle('title.changes', await decoded(params))

export default async function Page({ params }: Props) {
  const at = await decoded(params)
  return (
    <Prefetch views={[{ href: apiRoutes.changes(at), read: () => readChanges(at) }]}>
      <ChangesScreen at={at} />
    </Prefetch>
  )
}
