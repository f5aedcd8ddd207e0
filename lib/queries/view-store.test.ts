// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Answer } from '@/lib/views/view'
import { setRefreshPaused } from './pause'
import { ViewStore } from './view-store'

const href = '/api/demo/ap-northeast-1/clusters'
const view = (count: number): Answer<unknown> => ({ data: { count }, takenAt: '2026-11-22T14:00:00.000Z', notices: [] })
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000)

/** The server: it answers with how often it was asked, until it is told otherwise. */
let asked = 0
let respond: (signal: AbortSignal) => Promise<Answer<unknown>>
let store: ViewStore

beforeEach(() => {
  vi.useFakeTimers()
  asked = 0
  respond = async () => view(asked)
  store = new ViewStore()
  vi.stubGlobal('fetch', async (_href: string, { signal }: { signal: AbortSignal }) => {
    asked += 1
    return Response.json(await respond(signal))
  })
})
afterEach(() => {
  setRefreshPaused(false)
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a view that somebody looks at', () => {
  test('is read at once, and then every few seconds', async () => {
    store.watch(href, { everySeconds: 3 })
    await seconds(0)
    expect(store.answerTo(href)).toEqual(view(1))
    await seconds(9)
    expect(asked).toBe(4)
  })

  test('is read once for all who look, at the pace of the most impatient', async () => {
    store.watch(href, { everySeconds: 15, isBackground: true })
    await seconds(15)
    expect(asked).toBe(2)
    const leave = store.watch(href, { everySeconds: 3 })
    store.watch(href, { everySeconds: 3 })
    await seconds(3)
    expect(asked).toBe(3)
    leave()
    expect(store.isWatched(href)).toBe(true)
  })

  test('came with the page: nothing is read before its time, and nothing older replaces it', async () => {
    store.fill(href, view(7), Date.now())
    store.watch(href, { everySeconds: 3 })
    store.fill(href, view(6), Date.now() - 1)
    await seconds(2.9)
    expect([asked, store.answerTo(href)]).toEqual([0, view(7)])
    await seconds(0.2)
    expect(store.answerTo(href)).toEqual(view(1))
  })

  test('keeps its last answer when the server is gone, says so, and finds it again', async () => {
    store.watch(href, { everySeconds: 3 })
    await seconds(0)
    respond = () => Promise.reject(new TypeError('Failed to fetch'))
    await seconds(3)
    expect(store.onScreen()).toMatchObject([{ answer: view(1), isLost: true }])
    respond = async () => view(8)
    await seconds(3)
    expect(store.onScreen()).toMatchObject([{ answer: view(8), isLost: false }])
  })

  test('stays the same to React while nothing in it changes', async () => {
    respond = async () => view(5)
    store.watch(href, { everySeconds: 3 })
    await seconds(0)
    const first = store.answerTo(href)
    await seconds(3)
    expect(asked).toBe(2)
    expect(store.answerTo(href)).toBe(first)
  })

  test('is not asked for a second time while the first answer is awaited', async () => {
    let answer = (_: Answer<unknown>) => {}
    respond = () => new Promise((done) => (answer = done))
    store.watch(href, { everySeconds: 3 })
    await seconds(10)
    store.readAgain()
    expect([asked, store.onScreen()[0]?.isReading]).toEqual([1, true])
    answer(view(1))
    await seconds(0)
    expect(store.onScreen()).toMatchObject([{ answer: view(1), isReading: false }])
  })
})

describe('nothing is read', () => {
  test('of what nobody looks at: the question is withdrawn, the answer kept for a while, then forgotten', async () => {
    const leave = store.watch(href, { everySeconds: 3 })
    await seconds(0)
    let isWithdrawn = false
    respond = (signal) => {
      signal.addEventListener('abort', () => (isWithdrawn = true))
      return new Promise(() => {})
    }
    await seconds(3)
    leave()
    await seconds(60)
    expect([asked, isWithdrawn, store.answerTo(href)]).toEqual([2, true, view(1)])
    await seconds(300)
    expect(store.answerTo(href)).toBeUndefined()
  })

  test('during a pause, but for what was never read and what is asked for; its end catches up', async () => {
    const end = store.listen()
    setRefreshPaused(true)
    store.watch(href, { everySeconds: 3 })
    await seconds(30)
    expect(asked).toBe(1)
    store.readAgain()
    await seconds(30)
    expect(asked).toBe(2)
    setRefreshPaused(false)
    await seconds(0)
    expect(asked).toBe(3)
    end()
  })

  test('while the tab is hidden; being seen again catches up', async () => {
    const end = store.listen()
    const visibility = vi.spyOn(document, 'visibilityState', 'get')
    store.watch(href, { everySeconds: 3 })
    await seconds(0)
    visibility.mockReturnValue('hidden')
    await seconds(60)
    expect(asked).toBe(1)
    visibility.mockReturnValue('visible')
    document.dispatchEvent(new Event('visibilitychange'))
    await seconds(0)
    expect(asked).toBe(2)
    visibility.mockRestore()
    end()
  })
})

test('who listens hears of changes once, and not while they are made', async () => {
  const listener = vi.fn()
  const leave = store.subscribe(listener)
  store.fill(href, view(1), 1)
  store.fill(`${href}/shop`, view(2), 1)
  expect(listener).not.toHaveBeenCalled()
  await seconds(0)
  expect(listener).toHaveBeenCalledOnce()
  leave()
  store.fill(href, view(3), 2)
  await seconds(0)
  expect(listener).toHaveBeenCalledOnce()
})

test('what is looked at in the background is not on screen', () => {
  store.watch(href, { everySeconds: 15, isBackground: true })
  expect(store.onScreen()).toEqual([])
})
