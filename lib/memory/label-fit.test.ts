import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { labelTrackPx, labelWidthPx } from './label-fit'

describe('a label inside a bar', () => {
  test('needs a wider track the smaller its share', () => {
    expect(labelTrackPx(90, 100)).toBe(100)
    expect(labelTrackPx(90, 50)).toBe(180)
    expect(labelTrackPx(90, 25)).toBe(360)
  })
  test('fits nowhere without room', () => {
    expect(labelTrackPx(90, 0)).toBeNull()
    expect(labelTrackPx(90, 0.1)).toBeNull()
  })
  test('runs wider in Japanese than its letters count', () => {
    expect(labelWidthPx('上限なし')).toBe(44)
    expect(labelWidthPx('no limit')).toBeLessThan(labelWidthPx('mm mmmmm'))
  })
  test('is hidden by a rule of its own on each narrower track', () => {
    const css = readFileSync(new URL('../../components/memory/memory-label-fit.css', import.meta.url), 'utf8')
    const needed = new Set(Array.from({ length: 1800 }, (_, px) => labelTrackPx(px + 1, 100)))
    const ruled = [...css.matchAll(/@container mem-track \(width < (\d+)px\) \{\s*\.mem-inner\[data-fits="(\d+)"\]/g)]
    expect(ruled.map(([, width, fits]) => [Number(width), Number(fits)])).toEqual([...needed].map((px) => [px, px]))
  })
})
