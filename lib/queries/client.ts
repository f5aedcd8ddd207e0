import { QueryClient } from '@tanstack/react-query'

/** One per browser tab. Failing looks at our own server are retried by the next refresh, not by a hidden loop. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: false, refetchOnWindowFocus: true, gcTime: 5 * 60_000 } },
  })
}
