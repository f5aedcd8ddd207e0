import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Page, page } from './page'

function walk(items: readonly number[], size: number): number[][] {
  const pages: number[][] = []
  let nextToken: string | undefined
  do {
    const one = page(items, { operation: 'ListClusters', size, nextToken })
    pages.push(one.items)
    nextToken = one.nextToken
  } while (nextToken !== undefined)
  return pages
}

test('the pages of a list are the list, none larger than asked and none but the only one empty', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 12 }), (items, size) => {
      const pages = walk(items, size)
      expect(pages.flat()).toEqual(items)
      expect(pages.every(({ length }) => length <= size && (length > 0 || pages.length === 1))).toBe(true)
    }),
  )
})

test('what appears or vanishes between two pages makes nobody skip the rest', () => {
  const names = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 10 }), fc.nat(), (before, size, choice) => {
      const first = page(before, { operation: 'ListTasks', size, nextToken: undefined })
      if (first.nextToken === undefined) return
      const vanished = before[choice % before.length]
      const after = before.filter((name) => name !== vanished)
      const seen = new Set(first.items)
      let nextToken: string | undefined = first.nextToken
      while (nextToken !== undefined) {
        const next: Page<string> = page(after, { operation: 'ListTasks', size, nextToken })
        for (const name of next.items) seen.add(name)
        nextToken = next.nextToken
      }
      expect(after.filter((name) => !seen.has(name))).toEqual([])
    }),
  )
})

test('a token of another operation is refused', () => {
  const { nextToken } = page([1, 2], { operation: 'ListClusters', size: 1, nextToken: undefined })
  expect(() => page([1, 2], { operation: 'ListTasks', size: 1, nextToken })).toThrow('Invalid token.')
})

test('any other text is refused', () => {
  fc.assert(
    fc.property(fc.string(), (nextToken) => {
      expect(() => page([1, 2], { operation: 'ListClusters', size: 1, nextToken })).toThrow('Invalid token.')
    }),
  )
})
