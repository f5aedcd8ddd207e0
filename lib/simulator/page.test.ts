import fc from 'fast-check'
import { expect, test } from 'vitest'
import { page } from './page'

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
