import { AttentionScreen } from '@/components/attention/attention-screen'
import { Prefetch } from '@/lib/api/prefetch'
import { readAttention } from '@/lib/api/read/overview'
import { pageTitle } from '@/lib/messages/page-title'
import { apiRoutes, decoded, type ScopeRef } from '@/lib/routes'

type Props = { params: Promise<ScopeRef> }

export const generateMetadata = async ({ params }: Props) => pageTitle('title.attention', await decoded(params))

export default async function Page({ params }: Props) {
  const at = await decoded(params)
  return (
    <Prefetch views={[{ href: apiRoutes.attention(at), read: () => readAttention(at) }]}>
      <AttentionScreen at={at} />
    </Prefetch>
  )
}
