import { fetchView } from '@/lib/api/fetch-view'
import type { Answer } from '@/lib/views/view'
import { isRefreshPaused, subscribeRefreshPaused } from './pause'
import { shared } from './shared'

/** Who looks at a view, and how fresh they want it. What is looked at in the background is not on screen. */
export type Watch = { readonly everySeconds: number; readonly isBackground?: boolean }

/** What is known of a view. */
export type Known = {
  /** The last one; it stays when the server is gone. */
  readonly answer: Answer<unknown> | undefined
  /** Epoch milliseconds; 0 before the first. */
  readonly answeredAt: number
  /** This page's own server did not answer the last look. */
  readonly isLost: boolean
  readonly isReading: boolean
}

type Entry = Known & {
  readonly watches: Set<Watch>
  /** When it was looked for last, whether or not that was answered. */
  triedAt: number
  reading: AbortController | null
  timer?: ReturnType<typeof setTimeout>
}

const forgetAfterMs = 5 * 60_000

/**
 * What a tab knows of its server: each view under its API href, read once for however many look at it, and again at the
 * pace of whoever wants it freshest. What nobody looks at is not read, and nothing is while the tab is hidden or paused.
 */
export class ViewStore {
  readonly #entries = new Map<string, Entry>()
  readonly #listeners = new Set<() => void>()
  #isTelling = false

  /** Calls back whenever anything that is known changes. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  answerTo(href: string): Answer<unknown> | undefined {
    return this.#entries.get(href)?.answer
  }

  isWatched(href: string): boolean {
    return (this.#entries.get(href)?.watches.size ?? 0) > 0
  }

  onScreen(): readonly Known[] {
    return [...this.#entries.values()].filter(({ watches }) => [...watches].some((watch) => !watch.isBackground))
  }

  /** Takes over what was read elsewhere, unless something newer is known. */
  fill(href: string, answer: Answer<unknown>, answeredAt: number): void {
    const entry = this.#entryOf(href)
    if (answeredAt > entry.answeredAt) this.#learn(entry, { answer: shared(entry.answer, answer), answeredAt })
  }

  /** Keeps a view fresh until the function that comes back is called. */
  watch(href: string, watch: Watch): () => void {
    const entry = this.#entryOf(href)
    entry.watches.add(watch)
    this.#plan(href, entry)
    return () => {
      entry.watches.delete(watch)
      if (entry.watches.size > 0) return
      entry.reading?.abort()
      entry.reading = null
      clearTimeout(entry.timer)
      entry.timer = setTimeout(() => this.#entries.delete(href), forgetAfterMs)
    }
  }

  /** Reads what is on screen, however fresh it is. */
  readAgain(): void {
    for (const [href, entry] of this.#entries) if (entry.watches.size > 0) void this.#read(href, entry)
  }

  /** Catches up when the tab is seen again, the network is back, or a pause ends. */
  listen(): () => void {
    const catchUp = () => {
      for (const [href, entry] of this.#entries) if (entry.watches.size > 0) this.#plan(href, entry)
    }
    const endPause = subscribeRefreshPaused(catchUp)
    addEventListener('online', catchUp)
    document.addEventListener('visibilitychange', catchUp)
    return () => {
      endPause()
      removeEventListener('online', catchUp)
      document.removeEventListener('visibilitychange', catchUp)
    }
  }

  #entryOf(href: string): Entry {
    const known = this.#entries.get(href)
    if (known) return known
    const nothing = { answer: undefined, answeredAt: 0, isLost: false, isReading: false, triedAt: 0, reading: null }
    const entry: Entry = { ...nothing, watches: new Set() }
    this.#entries.set(href, entry)
    return entry
  }

  // A view may be filled while React draws, when nothing may be drawn anew yet.
  #learn(entry: Entry, news: Partial<Known>): void {
    Object.assign(entry, news)
    if (this.#isTelling) return
    this.#isTelling = true
    queueMicrotask(() => {
      this.#isTelling = false
      for (const listener of this.#listeners) listener()
    })
  }

  #plan(href: string, entry: Entry): void {
    clearTimeout(entry.timer)
    const everySeconds = Math.min(...[...entry.watches].map((watch) => watch.everySeconds))
    const dueAt = Math.max(entry.triedAt, entry.answeredAt) + everySeconds * 1000
    entry.timer = setTimeout(
      () => {
        // The first look is what somebody asked for; the others are ours.
        const isIdle = isRefreshPaused() || document.visibilityState === 'hidden'
        if (!isIdle || entry.answer === undefined) void this.#read(href, entry)
      },
      Math.max(0, dueAt - Date.now()),
    )
  }

  async #read(href: string, entry: Entry): Promise<void> {
    if (entry.reading) return
    const reading = new AbortController()
    entry.reading = reading
    this.#learn(entry, { isReading: true })
    const news = await fetchView(href, reading.signal).then(
      (answer) => ({ answer: shared(entry.answer, answer), answeredAt: Date.now(), isLost: false }),
      () => ({ isLost: true }),
    )
    // Given up meanwhile: whoever looks next begins anew.
    if (entry.reading !== reading) return
    entry.reading = null
    entry.triedAt = Date.now()
    this.#learn(entry, { ...news, isReading: false })
    this.#plan(href, entry)
  }
}
