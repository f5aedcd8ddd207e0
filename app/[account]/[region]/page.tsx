import { OverviewScreen } from '@/components/overview/overview-screen'
import { Prefetch } from '@/lib/api/prefetch'
import { readOverview } from '@/lib/api/read/overview'
import { pageTitle } from '@/lib/messages/page-title'
import { apiRoutes, decoded, type ScopeRef } from '@/lib/routes'

type Props = { params: Promise<ScopeRef> }

export const generateMetadata = async ({ params }: Props) => pageTitle('title.overview', await decoded(params))

export default async function Page({ params }: Props) {
  const at = await decoded(params)
  return (
    <Prefetch views={[{ href: apiRoutes.overview(at), read: () => readOverview(at) }]}>
      <OverviewScreen at={at} />
    </Prefetch>
  )
}
