// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest'
import { LARGEST_TEXT } from '@/lib/playground/largest-text'
import { packFragment } from '@/lib/playground/link'
import { noSettings } from '@/lib/playground/settings'
import { KEPT_FRAGMENT, keepState, restoredState } from './kept-state'

const state = { text: 'x'.repeat(LARGEST_TEXT), settings: { ...noSettings, launchType: 'EC2' } } as const

afterEach(() => {
  vi.restoreAllMocks()
  sessionStorage.clear()
})

describe('what no link can hold', () => {
  test('is restored in the tab that keeps it', async () => {
    expect(await keepState(state)).toBe(true)
    expect(await restoredState(KEPT_FRAGMENT)).toEqual(state)
  })

  test('is said to be elsewhere in a tab that never had it', async () => {
    expect(await restoredState(KEPT_FRAGMENT)).toBe('elsewhere')
  })

  test('is said to be lost where the browser keeps nothing', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    expect(await keepState(state)).toBe(false)
    expect(await restoredState(KEPT_FRAGMENT)).toBe('elsewhere')
  })

  test('does not come in the place of a link that holds its own', async () => {
    await keepState(state)
    const other = { text: '{}', settings: noSettings }
    expect(await restoredState(`#${await packFragment(other)}`)).toEqual(other)
    expect(await restoredState('')).toBeNull()
  })
})
