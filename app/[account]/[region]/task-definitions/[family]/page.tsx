import { FamilyScreen } from '@/components/task-definition/family-screen'
import { Prefetch } from '@/lib/api/prefetch'
import { readFamily } from '@/lib/api/read/task-definition'
import { pageTitle } from '@/lib/messages/page-title'
import { apiRoutes, decoded, type FamilyRef } from '@/lib/routes'

type Props = { params: Promise<FamilyRef> }

export const generateMetadata = async ({ params }: Props) => pageTitle('title.family', await decoded(params))

export default async function Page({ params }: Props) {
  const at = await decoded(params)
  return (
    <Prefetch views={[{ href: apiRoutes.family(at), read: () => readFamily(at) }]}>
      <FamilyScreen at={at} />
    </Prefetch>
  )
}
