import { describe, expect, test } from 'vitest'
import { type KeyPress, readKey, shortcuts } from './shortcut'

const none = { ctrlKey: false, metaKey: false, altKey: false, isTyping: false }
const press = (key: string, more: Partial<KeyPress> = {}) => readKey({ ...none, key, ...more }, null)

/** Presses keys one after the other; the last says what is asked for. */
function pressAll(keys: string): string | null {
  let last: ReturnType<typeof readKey> = { action: null, begun: null }
  for (const key of keys.split(' ')) last = readKey({ ...none, key }, last.begun)
  return last.action
}

describe('a shortcut', () => {
  test.each([
    ['/', 'search'],
    ['?', 'shortcuts'],
    ['g o', 'overview'],
    ['g a', 'attention'],
    ['g c', 'changes'],
    ['g t', 'taskDefinitions'],
    ['g l', 'clusters'],
    ['g p', 'playground'],
    ['r', 'refresh'],
    ['P', 'pause'],
    ['g', null],
    ['g x', null],
    ['g g o', null],
    ['o', null],
  ])('%s asks for %s', (keys, action) => {
    expect(pressAll(keys)).toBe(action)
  })

  test.each([
    ['k', { ctrlKey: true }, 'search'],
    ['K', { metaKey: true }, 'search'],
    ['k', { metaKey: true, isTyping: true }, 'search'],
    ['/', { isTyping: true }, null],
    ['r', { ctrlKey: true }, null],
    ['p', { metaKey: true }, null],
    ['?', { altKey: true }, null],
    ['g', { isTyping: true }, null],
  ])('%s with %j asks for %s', (key, more, action) => {
    expect(press(key, more).action).toBe(action)
  })

  test('no two actions share a key, and no key begins another that is pressed alone', () => {
    const keys = shortcuts.flatMap((each) => each.keys)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.filter((key) => keys.some((other) => other.startsWith(`${key} `)))).toEqual([])
  })
})
