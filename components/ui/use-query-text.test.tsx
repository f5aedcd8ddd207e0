// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react'
import { createContext, type ReactNode, useEffect, useLayoutEffect, useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { useQueryText } from './use-query-text'

vi.mock('next/navigation', async () => {
  const { useContext } = await import('react')
  return { useSearchParams: () => new URLSearchParams(useContext(Known)) }
})

const Known = createContext('')

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

/** As Next's: what is done with the History API before its first effect, it never learns. */
function Router({ children }: { children: ReactNode }) {
  const [known, setKnown] = useState('')
  useEffect(() => {
    const push = history.pushState.bind(history)
    vi.spyOn(history, 'pushState').mockImplementation((state, unused, href) => {
      push(state, unused, href)
      setKnown(location.search)
    })
  }, [])
  return <Known value={known}>{children}</Known>
}

function Impatient() {
  const [show, setShow] = useQueryText('show')
  // Before any effect of the router, as a click may be that comes while the page is being brought to life.
  useLayoutEffect(() => setShow('deployment'), [setShow])
  return <p>{show}</p>
}

test('what is chosen before the router follows the address is shown all the same', async () => {
  const { container } = render(
    <Router>
      <Impatient />
    </Router>,
  )
  await act(async () => {})
  expect(location.search).toBe('?show=deployment')
  expect(container.textContent).toBe('deployment')
})
