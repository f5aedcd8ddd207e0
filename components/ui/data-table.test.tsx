// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { renderScreen } from '@/lib/testing/render-screen'
import { type Column, DataTable } from './data-table'

// Next's router follows the History API; here the same is done by hand.
const listeners = vi.hoisted(() => new Set<() => void>())
vi.mock('next/navigation', async () => {
  const { useSyncExternalStore } = await import('react')
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return { useSearchParams: () => new URLSearchParams(useSyncExternalStore(subscribe, () => location.search)) }
})

// What is loaded when it is used is at hand: how long loading takes is no matter of these tests.
beforeAll(() => Promise.all([import('./ordered-table-body'), import('./virtual-table-body')]))

const follow = () => listeners.forEach((listener) => void listener())
beforeAll(() => {
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name].bind(history)
    vi.spyOn(history, name).mockImplementation((...args) => {
      original(...args)
      follow()
    })
  }
})
beforeEach(() => {
  history.replaceState(null, '', '/')
  vi.mocked(history.pushState).mockClear()
  vi.mocked(history.replaceState).mockClear()
})
afterEach(cleanup)

type Service = { name: string; runningCount: number | null }
const columns: readonly Column<Service>[] = [
  { id: 'name', header: 'Service', cell: ({ name }) => name, sort: ({ name }) => name },
  { id: 'runningCount', header: 'Running', cell: (row) => row.runningCount ?? '–', sort: (row) => row.runningCount },
  { id: 'note', header: 'Note', cell: () => '' },
]
const shop: Service[] = [
  { name: 'storefront', runningCount: 160 },
  { name: 'cart-api', runningCount: null },
  { name: 'checkout', runningCount: 9 },
  ...Array.from({ length: 7 }, (_, index) => ({ name: `worker-${index}`, runningCount: 20 + index })),
]

const show = (rows: readonly Service[]) =>
  renderScreen(
    <DataTable
      label="Services"
      name="services"
      rows={rows}
      rowKey={({ name }) => name}
      columns={columns}
      search={({ name }) => name}
      emptyText="No services."
    />,
    {},
  )
const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('td')?.textContent)
const query = () => Object.fromEntries(new URLSearchParams(location.search))

describe('a table of services', () => {
  test('keeps the order of the view until a column is chosen', () => {
    show(shop)
    expect(names().slice(0, 3)).toEqual(['storefront', 'cart-api', 'checkout'])
    expect(screen.getByRole('columnheader', { name: 'Service' }).getAttribute('aria-sort')).toBe('none')
    expect(screen.getByRole('columnheader', { name: 'Note' }).hasAttribute('aria-sort')).toBe(false)
  })

  test('orders numbers as numbers, says so in the URL, and keeps what is not known at the end', async () => {
    show(shop)
    const turn = () => fireEvent.click(screen.getByRole('button', { name: 'Running' }))
    turn()
    await waitFor(() => expect(names().at(-1)).toBe('cart-api'))
    expect(query()).toEqual({ 'services.sort': '-runningCount' })
    expect(names()[0]).toBe('storefront')
    turn()
    expect(query()).toEqual({ 'services.sort': 'runningCount' })
    expect([names()[0], names().at(-1)]).toEqual(['checkout', 'cart-api'])
    expect(history.pushState).toHaveBeenCalledTimes(2)
  })

  test('finds as one types, counts what is left, and makes no step in the history', () => {
    show(shop)
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'CART' } })
    expect(names()).toEqual(['cart-api'])
    expect(screen.getByRole('status').textContent).toBe('1 of 10')
    expect(query()).toEqual({ 'services.find': 'CART' })
    expect(history.pushState).not.toHaveBeenCalled()
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '' } })
    expect(names()).toHaveLength(10)
    expect(location.search).toBe('')
  })

  test('a link brings the order and the search back', async () => {
    history.replaceState(null, '', '/?other=1&services.sort=-name&services.find=c')
    show(shop)
    await waitFor(() => expect(names()).toEqual(['checkout', 'cart-api']))
    expect(screen.getByRole('columnheader', { name: 'Service' }).getAttribute('aria-sort')).toBe('descending')
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '' } })
    expect(query()).toEqual({ other: '1', 'services.sort': '-name' })
  })

  test('nothing there and nothing found are two things', () => {
    const { unmount } = show([])
    expect(screen.getByText('No services.')).toBeDefined()
    unmount()
    history.replaceState(null, '', '/?services.find=zzz')
    show(shop)
    expect(screen.queryByText('No services.')).toBeNull()
    expect(screen.getByText(/Nothing matches/)).toBeDefined()
  })

  test('of thousands of rows only those in sight are drawn', async () => {
    // Not yet in sight, then near: the first rows alone, then those around the window.
    let comeNear = () => {}
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(see: (parts: { isIntersecting: boolean }[]) => void) {
          comeNear = () => see([{ isIntersecting: true }])
        }
        observe() {}
        disconnect() {}
      },
    )
    show(Array.from({ length: 2500 }, (_, index) => ({ name: `service-${index}`, runningCount: index })))
    expect(names()).toHaveLength(101)
    comeNear()
    await waitFor(() => expect(screen.getAllByRole('row')[1]?.hasAttribute('data-index')).toBe(true))
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toMatch(/^250[01]$/)
    expect(screen.getAllByRole('row').length).toBeLessThan(150)
    expect(screen.getByText('service-0')).toBeDefined()
  })
})
