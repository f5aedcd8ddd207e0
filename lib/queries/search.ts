import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { apiRoutes } from '@/lib/routes'
import type { SearchView } from '@/lib/views/search'
import type { Answer } from '@/lib/views/view'
import { viewQuery } from './view'

/** How soon to look again while not everything is read. */
const unreadMs = 1_000

/** What a text finds: what was found for the text before stays until the answer comes, and grows until all is read. */
export function useSearch(find: string): { answer: Answer<SearchView> | undefined; isLost: boolean } {
  const { data, isError } = useQuery({
    ...viewQuery<SearchView>(apiRoutes.search(find)),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (isWhole(state.data) ? false : unreadMs),
    refetchOnWindowFocus: false,
    meta: { background: true },
  })
  return { answer: data, isLost: isError }
}

function isWhole(answer: Answer<SearchView> | undefined): boolean {
  return answer !== undefined && 'data' in answer && answer.data.unread.length === 0
}
