// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Notice } from '@/lib/problem'
import { renderScreen } from '@/lib/testing/render-screen'
import { NoticeList } from './notice-list'

afterEach(cleanup)

const stale = (reason: string): Notice => ({
  code: 'stale',
  section: 'services',
  action: 'ecs:ListServices',
  values: { reason, ageSeconds: 90 },
})

test('an action that AWS no longer allows comes with the statement that allows it', () => {
  renderScreen(<NoticeList notices={[stale('accessDenied')]} />, {})
  expect(screen.getByText('Policy statement that allows it')).toBeTruthy()
})

test('old data is told with its time of day and its age', () => {
  const takenAt = new Date(Date.now() - 125_000)
  const notice = stale('throttled')
  renderScreen(
    <NoticeList notices={[{ ...notice, values: { ...notice.values, takenAt: takenAt.toISOString() } }]} />,
    {},
  )
  const time = takenAt.toTimeString().slice(0, 8)
  expect(screen.getByText(new RegExp(`Showing services from ${time}, 2 min`))).toBeTruthy()
})

test('data that is old for another reason needs no statement', () => {
  renderScreen(<NoticeList notices={[stale('throttled')]} />, {})
  expect(screen.getByText(/throttling/)).toBeTruthy()
  expect(screen.queryByText('Policy statement that allows it')).toBeNull()
})
