// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { apiRoutes } from '@/lib/routes'
import { useAttentionCount } from './attention-count'

const at = { account: 'demo', region: 'ap-northeast-1' }
const answer = (count: number, minute: number, isComplete = true) => ({
  data: { findings: Array.from({ length: count }, () => ({})), progress: { isComplete } },
  takenAt: new Date(Date.UTC(2026, 10, 22, 14, minute)).toISOString(),
  notices: [],
})

function countOf(answers: Readonly<Record<string, unknown>>, scope: typeof at | null = at) {
  const client = new QueryClient()
  for (const [href, each] of Object.entries(answers)) client.setQueryData([href], each)
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return renderHook(() => useAttentionCount(scope), { wrapper }).result.current
}

const attention = apiRoutes.attention(at)
const overview = apiRoutes.overview(at)

test.each<[string, Readonly<Record<string, unknown>>, number | null]>([
  ['what was read for it', { [attention]: answer(4, 30) }, 4],
  ['nothing, where everything was looked at', { [attention]: answer(0, 30) }, 0],
  ['not known, where services are still being read', { [attention]: answer(0, 30, false) }, null],
  ['what was found so far', { [attention]: answer(2, 30, false) }, 2],
  ['the newer of what two screens read', { [attention]: answer(4, 30), [overview]: answer(3, 31) }, 3],
  ['not an older overview', { [attention]: answer(4, 30), [overview]: answer(3, 29) }, 4],
  ['not known, where AWS refused', { [attention]: { problem: { code: 'accessDenied' } } }, null],
])('the count is %s', (_name, answers, count) => {
  expect(countOf(answers)).toBe(count)
})

test('outside of a scope there is nothing to count', () => {
  expect(countOf({}, null)).toBeNull()
})
