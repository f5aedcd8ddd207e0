// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Notice } from '@/lib/problem'
import { apiRoutes } from '@/lib/routes'
import { scope, TAKEN_AT } from '@/lib/testing/aws-answer'
import { renderScreen } from '@/lib/testing/render-screen'
import type { FamiliesView } from '@/lib/views/task-definition'
import { FamiliesScreen } from './families-screen'

vi.mock('next/navigation', () => ({
  useRouter: () => ({ push: () => {}, replace: () => {} }),
  usePathname: () => '/',
  useSearchParams: () => new URLSearchParams(),
}))
afterEach(cleanup)

const at = { account: 'demo', region: 'ap-northeast-1' }

function show(families: FamiliesView['families'], notices: readonly Notice[] = []) {
  const data: FamiliesView = { scope, demo: false, families }
  renderScreen(<FamiliesScreen at={at} />, { [apiRoutes.taskDefinitions(at)]: { data, takenAt: TAKEN_AT, notices } })
  return within(screen.getByRole('region', { name: /^Families/ }))
}

test('families that could not be read again are told in their place, and stay', () => {
  const values = { reason: 'throttled', ageSeconds: 90 }
  const section = show(
    [{ family: 'checkout', status: 'ACTIVE' }],
    [{ code: 'stale', section: 'families', action: 'ecs:ListTaskDefinitionFamilies', values }],
  )
  expect(section.getByText(/AWS is throttling ecs:ListTaskDefinitionFamilies/)).toBeDefined()
  expect(section.getByRole('link', { name: 'checkout' })).toBeDefined()
})

test('a region without families says so and where the first one can be tried', () => {
  const section = show([])
  expect(section.getByText('No task definitions in ap-northeast-1')).toBeDefined()
  expect(section.getByRole('link').getAttribute('href')).toBe('/playground')
})
