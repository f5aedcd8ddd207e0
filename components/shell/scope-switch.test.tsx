// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { apiRoutes } from '@/lib/routes'
import { renderScreen } from '@/lib/testing/render-screen'
import type { ClustersView, ScopesView } from '@/lib/views/cluster'
import type { View } from '@/lib/views/view'
import { ScopeSwitch } from './scope-switch'

const here = { account: 'demo', region: 'ap-northeast-1' }
vi.mock('next/navigation', () => ({ useParams: () => here, usePathname: () => '/demo/ap-northeast-1' }))
beforeAll(async () => {
  // The menu's code is asked for when it is needed; here it is at hand, however busy the machine is.
  await Promise.all([import('@/components/ui/menu-popover'), import('./scope-menu')])
  // What Radix UI measures and jsdom lacks.
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  Element.prototype.scrollIntoView = () => {}
  vi.stubGlobal('fetch', () => new Promise(() => {}))
})
afterEach(cleanup)

const scope = (account: string, region: string, accountId: string | null) => ({
  account,
  region,
  accountId,
  endpoint: null,
})
const demo = scope('demo', 'ap-northeast-1', '012345678910')
const takenAt = '2026-11-22T05:32:00.000Z'
const scopes: View<ScopesView> = {
  data: {
    demo: true,
    scopes: [
      { scope: demo, clusters: [] },
      { scope: scope('partner', 'us-east-1', null), clusters: null },
    ],
  },
  takenAt,
  notices: [],
}
const clusters: View<ClustersView> = { data: { scope: demo, demo: true, clusters: [] }, takenAt, notices: [] }

const show = () => renderScreen(<ScopeSwitch />, { [apiRoutes.scopes()]: scopes, [apiRoutes.clusters(here)]: clusters })

describe('the switch of accounts and regions', () => {
  test('names the account, its number and the region', () => {
    show()
    const button = screen.getByRole('button', { name: /demo, ap-northeast-1/ })
    expect(button.textContent).toBe('demo012345678910ap-northeast-1')
    expect(button.getAttribute('aria-haspopup')).toBe('menu')
  })

  test('opens by an arrow key, walks by arrows and closes by Escape', async () => {
    show()
    fireEvent.keyDown(screen.getByRole('button'), { key: 'ArrowDown' })
    const menu = await screen.findByRole('menu')
    const items = await screen.findAllByRole('menuitem')
    expect(items.map((item) => item.getAttribute('href'))).toEqual(['/', '/demo/ap-northeast-1', '/partner/us-east-1'])
    expect(items[1]?.getAttribute('aria-current')).toBe('true')
    fireEvent.keyDown(menu, { key: 'ArrowDown' })
    await vi.waitFor(() => expect(document.activeElement).toBe(items[0]))
    fireEvent.keyDown(items[0] ?? menu, { key: 'End' })
    await vi.waitFor(() => expect(document.activeElement).toBe(items[2]))
    fireEvent.keyDown(document.activeElement ?? menu, { key: 'Escape' })
    await vi.waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button')))
  })
})
