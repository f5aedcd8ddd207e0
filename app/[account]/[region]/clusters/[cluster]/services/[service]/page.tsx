import { ServiceScreen } from '@/components/service/service-screen'
import { Prefetch } from '@/lib/api/prefetch'
import { readService } from '@/lib/api/read/service'
import { pageTitle } from '@/lib/messages/page-title'
import { apiRoutes, decoded, type ServiceRef } from '@/lib/routes'

type Props = { params: Promise<ServiceRef> }

export const generateMetadata = async ({ params }: Props) => pageTitle('title.service', await decoded(params))

export default async function Page({ params }: Props) {
  const at = await decoded(params)
  return (
    <Prefetch views={[{ href: apiRoutes.service(at), read: () => readService(at) }]}>
      <ServiceScreen at={at} />
    </Prefetch>
  )
}
