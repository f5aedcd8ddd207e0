// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { apiRoutes } from '@/lib/routes'
import { renderScreen } from '@/lib/testing/render-screen'
import type { SearchHit, SearchView } from '@/lib/views/search'
import type { View } from '@/lib/views/view'
import { rememberVisit } from './recent-visit'
import { SearchPalette } from './search-palette'

const push = vi.hoisted(() => vi.fn())
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }))

const here = { account: 'demo', region: 'ap-northeast-1' }

function hit(more: Partial<SearchHit> & Pick<SearchHit, 'kind' | 'name'>): SearchHit {
  const nothing = {
    owner: null,
    status: null,
    why: null,
    taskCount: null,
    desiredCount: null,
    stoppedAt: null,
    cause: null,
  }
  return {
    ...here,
    ...nothing,
    key: more.name,
    href: `/to/${more.name}`,
    cluster: 'shop',
    condition: 'steady',
    ...more,
  }
}

function found(find: string, more: Partial<SearchView>): [string, View<SearchView>] {
  const nothing = { groups: [], closeNames: [], unread: [], elsewhere: null, looked: { services: 33, tasks: 566 } }
  const data: SearchView = { demo: true, find: find.toLowerCase(), ...nothing, ...more }
  return [apiRoutes.search(find), { data, takenAt: new Date().toISOString(), notices: [] }]
}

const groups = (...hits: SearchHit[]) => ({ groups: [{ kind: 'services' as const, hits, moreCount: 2 }] })

function open(...answers: [string, View<SearchView>][]) {
  const onClose = vi.fn()
  const run = vi.fn()
  const actions = [{ id: 'refresh', text: 'Refresh now', keys: ['R'], run }]
  const palette = <SearchPalette scope={here} actions={actions} onClose={onClose} />
  renderScreen(palette, Object.fromEntries([found('', {}), ...answers]))
  const field = screen.getByRole('combobox')
  return { onClose, run, field, write: (value: string) => fireEvent.change(field, { target: { value } }) }
}

const selected = () => screen.queryAllByRole('option', { selected: true }).map((option) => option.textContent)

beforeAll(() => {
  // What jsdom lacks.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
  Element.prototype.scrollIntoView = () => {}
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
})
beforeEach(() => {
  localStorage.clear()
  push.mockClear()
})
afterEach(cleanup)

test('arrow keys walk through what was found and Enter opens it', async () => {
  const { field, write, onClose } = open(
    found('api', groups(hit({ kind: 'service', name: 'api' }), hit({ kind: 'service', name: 'cart-api' }))),
  )
  write('api')
  await waitFor(() => expect(selected()).toEqual([expect.stringContaining('api')]))
  expect(screen.getByText(/2 more/)).toBeTruthy()
  fireEvent.keyDown(field, { key: 'ArrowDown' })
  await waitFor(() => expect(selected()).toEqual([expect.stringContaining('cart-api')]))
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(push).toHaveBeenCalledWith('/to/cart-api')
  expect(onClose).toHaveBeenCalled()
})

test('Enter before the answer has come opens the best of the answer, not of the one before', async () => {
  const { field, write } = open(
    found('a', groups(hit({ kind: 'service', name: 'admin' }))),
    found('api', groups(hit({ kind: 'service', name: 'api' }))),
  )
  write('a')
  await waitFor(() => expect(selected()).toEqual([expect.stringContaining('admin')]))
  write('api')
  fireEvent.keyDown(field, { key: 'Enter' })
  await waitFor(() => expect(push.mock.calls).toEqual([['/to/api']]))
})

test('with ⌘ or Ctrl Enter opens a new tab and the search stays', async () => {
  const opened = vi.spyOn(window, 'open').mockReturnValue(null)
  const { field, write, onClose } = open(found('api', groups(hit({ kind: 'service', name: 'api' }))))
  write('api')
  await waitFor(() => expect(selected()).toHaveLength(1))
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })
  expect(opened).toHaveBeenCalledWith('/to/api', '_blank', 'noopener')
  expect([push.mock.calls.length, onClose.mock.calls.length]).toEqual([0, 0])
})

test('says what a hit is: why it matched, how many, where', async () => {
  const killed = hit({
    kind: 'exitCode',
    name: 'checkout',
    region: 'us-east-1',
    condition: 'failing',
    taskCount: 9,
    why: { by: 'exitCode', text: '137', container: 'app' },
    cause: { code: 'outOfMemory', values: { container: 'app', exitCode: 137, limitMiB: 3072 } },
  })
  const { write } = open(found('137', { groups: [{ kind: 'exitCodes', hits: [killed], moreCount: 0 }] }))
  write('137')
  await screen.findByText('Stopped with exit code 137')
  const option = within(screen.getByRole('option'))
  expect(option.getByRole('img', { name: 'failing' })).toBeTruthy()
  expect(option.getByText(/^9 tasks · .*app/)).toBeTruthy()
  expect(option.getByText('shop · us-east-1')).toBeTruthy()
})

test('when nothing matches it says where it looked and which names are close', async () => {
  const { write } = open(found('strorefront', { closeNames: [hit({ kind: 'service', name: 'storefront' })] }))
  write('strorefront')
  expect(await screen.findByText('No match for “strorefront” in 33 services, 566 tasks')).toBeTruthy()
  expect(selected()).toEqual([expect.stringContaining('storefront')])
})

test('what is not read yet is said', async () => {
  const { write } = open(found('zz', { unread: [{ part: 'tasks', unread: 3, all: 12 }] }))
  write('zz')
  expect(await screen.findByText('Tasks of 3 of 12 clusters are still being read')).toBeTruthy()
  expect(screen.getByText('No match for “zz” so far')).toBeTruthy()
})

test('before anything is written it offers the pages visited last and what can be done', async () => {
  rememberVisit({ href: '/demo/x', name: 'checkout', where: 'shop' })
  const { field, run, onClose } = open()
  expect(document.activeElement).toBe(field)
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['checkoutshop', 'Refresh nowR'])
  fireEvent.keyDown(field, { key: 'End' })
  await waitFor(() => expect(selected()).toEqual(['Refresh nowR']))
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(run).toHaveBeenCalled()
  expect(onClose).toHaveBeenCalled()
})
