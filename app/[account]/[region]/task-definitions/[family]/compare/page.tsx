import { ComparisonScreen } from '@/components/task-definition/comparison-screen'
import { Prefetch } from '@/lib/api/prefetch'
import { readComparison } from '@/lib/api/read/comparison'
import { pageTitle } from '@/lib/messages/page-title'
import { apiRoutes, comparisonRef, decoded } from '@/lib/routes'

type Props = {
  params: Promise<{ account: string; region: string; family: string }>
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export const generateMetadata = async ({ params }: Props) => pageTitle('title.comparison', await decoded(params))

export default async function Page({ params, searchParams }: Props) {
  const query = await searchParams
  const at = comparisonRef(await decoded(params), (name) => query[name])
  return (
    <Prefetch views={[{ href: apiRoutes.comparison(at), read: () => readComparison(at) }]}>
      <ComparisonScreen at={at} />
    </Prefetch>
  )
}
