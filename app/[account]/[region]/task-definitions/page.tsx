import { FamiliesScreen } from '@/components/task-definition/families-screen'
import { Prefetch } from '@/lib/api/prefetch'
import { readFamilies } from '@/lib/api/read/task-definition'
import { pageTitle } from '@/lib/messages/page-title'
import { apiRoutes, decoded, type ScopeRef } from '@/lib/routes'

type Props = { params: Promise<ScopeRef> }

export const generateMetadata = async ({ params }: Props) => pageTitle('title.taskDefinitions', await decoded(params))

export default async function Page({ params }: Props) {
  const at = await decoded(params)
  return (
    <Prefetch views={[{ href: apiRoutes.taskDefinitions(at), read: () => readFamilies(at) }]}>
      <FamiliesScreen at={at} />
    </Prefetch>
  )
}
