import { RevisionScreen } from '@/components/task-definition/revision-screen'
import { Prefetch } from '@/lib/api/prefetch'
import { readRevision } from '@/lib/api/read/task-definition'
import { pageTitle } from '@/lib/messages/page-title'
import { apiRoutes, decoded, revisionRef } from '@/lib/routes'

type Props = { params: Promise<{ account: string; region: string; family: string; revision: string }> }

export const generateMetadata = async ({ params }: Props) => pageTitle('title.revision', await decoded(params))

export default async function Page({ params }: Props) {
  const at = revisionRef(await decoded(params))
  return (
    <Prefetch views={[{ href: apiRoutes.revision(at), read: () => readRevision(at) }]}>
      <RevisionScreen at={at} />
    </Prefetch>
  )
}
