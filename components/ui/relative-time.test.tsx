// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { compiledMessages } from '@/lib/messages/compile'
import { MessagesProvider } from '@/lib/messages/use-messages'
import { renderScreen } from '@/lib/testing/render-screen'
import { RelativeTime } from './relative-time'

const at = '2026-11-22T05:32:00.000Z'
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(at) + 58_000 })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('how long ago something was', () => {
  test('counts on by itself, and says the whole moment on a closer look', () => {
    const { container } = renderScreen(<RelativeTime at={at} />, {})
    const time = container.querySelector('time')
    expect(time?.textContent).toBe('58 s')
    act(() => vi.advanceTimersByTime(3_000))
    expect(time?.textContent).toBe('1 min 1 s')
    expect(time?.getAttribute('datetime')).toBe(at)
    expect(time?.title).toMatch(/^2026-11-2\d \d\d:32:00/)
  })

  test('the first HTML has the time of day in UTC: the server does not know the clock of the browser', () => {
    const html = renderToString(
      <MessagesProvider locale="ja" messages={compiledMessages('ja')}>
        <RelativeTime at={at} />
      </MessagesProvider>,
    )
    expect(html).toContain('2026-11-22 05:32:00')
  })

  test('what AWS did not tell is said to be so', () => {
    renderScreen(<RelativeTime at={null} />, {}, 'en')
    expect(screen.getByText('not told')).toBeDefined()
  })
})
