import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { launchTypes } from '@/lib/ecs/task-definition'
import { examples } from './example'
import { LARGEST_TEXT } from './largest-text'
import { LONGEST_LINK, packFragment, unpackFragment } from './link'
import { noSettings } from './settings'

const settings = fc.record({
  launchType: fc.constantFrom(null, ...launchTypes),
  instanceMiB: fc.option(fc.nat(999_999_999)),
  definitionIndex: fc.nat(999),
})

describe('the link of a definition', () => {
  test('restores any text and how it was looked at', async () => {
    const state = fc.record({ text: fc.string({ unit: 'binary', maxLength: 2000 }), settings })
    await fc.assert(
      fc.asyncProperty(state, async (each) => {
        expect(await unpackFragment(await packFragment(each))).toEqual(each)
      }),
      { numRuns: 300 },
    )
  })

  test('consists of letters that chats and mail leave alone', async () => {
    for (const { text } of examples) {
      const fragment = await packFragment({ text, settings: noSettings })
      expect(fragment).toMatch(/^v=1&d=[A-Za-z0-9_-]+$/)
      expect(fragment.length).toBeLessThan(LONGEST_LINK / 4)
    }
  })

  test.each([
    ['', null],
    ['#page', null],
    ['v=2&d=abc', 'newer'],
    ['d=abc', 'broken'],
    ['v=1', 'broken'],
    ['v=1&d=', 'broken'],
    ['v=1&d=%00%ff', 'broken'],
    ['v=1&d=AAAA', 'broken'],
    [`v=1&d=${deflateRawSync(Buffer.from([0xff, 0xfe])).toString('base64url')}`, 'broken'],
    [`v=1&d=${deflateRawSync(Buffer.alloc(LARGEST_TEXT + 1, 'a')).toString('base64url')}`, 'tooLarge'],
    [`v=1&d=${'A'.repeat(2 * LARGEST_TEXT + 1)}`, 'tooLarge'],
  ])('of %.24s restores %s', async (fragment, restored) => {
    expect(await unpackFragment(fragment)).toEqual(restored)
  })

  test('that was cut or changed anywhere never throws', async () => {
    const whole = await packFragment({ text: examples[0]?.text ?? '', settings: noSettings })
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.string({ maxLength: 3 }), async (at, put) => {
        const restored = await unpackFragment(whole.slice(0, at) + put + whole.slice(at + 1))
        expect(restored === null || typeof restored === 'string' || typeof restored.text === 'string').toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('forgets settings that nobody knows', async () => {
    const packed = await packFragment({ text: '{}', settings: noSettings })
    expect(await unpackFragment(`on=MOON&host=-1&nth=1e9&${packed}`)).toEqual({ text: '{}', settings: noSettings })
  })
})
