// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TaskMemoryInput, taskMemory } from '@/lib/memory/limits'
import { hostileTask } from '@/lib/memory/limits.arbitrary'
import { compiledMessages } from '@/lib/messages/compile'
import type { Locale } from '@/lib/messages/locale'
import { translator } from '@/lib/messages/translate'
import { anyCharacter } from '@/lib/testing/any-character'
import type { ExportTheme } from './export-colours'
import type { ExportFacts } from './export-drawing'
import { cutText, textWidthPx } from './export-page'
import { memoryMarkdown } from './memory-markdown'
import { memorySvg } from './memory-svg'

const style = (theme: ExportTheme = 'light', locale: Locale = 'en') => ({
  theme,
  locale,
  t: translator(locale, compiledMessages(locale)),
})
const factsOf = (containerDefinitions: object[], more: Partial<TaskMemoryInput & ExportFacts> = {}): ExportFacts => {
  const memory = taskMemory({ launchType: 'FARGATE', memory: '4096', containerDefinitions })
  return { memory, title: 'checkout:141', ...more }
}
const both = { name: 'app', memoryReservation: 2048, memory: 3072 }
const parsed = (svg: string) => {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(document.querySelector('parsererror')).toBeNull()
  return document.documentElement
}
const textsOf = (svg: string) => [...parsed(svg).querySelectorAll('text')].map((text) => text.textContent)

describe('an exported drawing', () => {
  test.each<[ExportTheme, Locale]>([
    ['light', 'en'],
    ['dark', 'ja'],
    ['print', 'en'],
  ])('%s %s needs nothing from the page', (theme, locale) => {
    const svg = memorySvg(factsOf([both, { name: 'log' }]), style(theme, locale))
    expect(svg).not.toMatch(/var\(|class=|data-|<style|<script|foreignObject| mask=|href=|calc\(|%"/)
    const root = parsed(svg)
    expect(root.getAttribute('lang')).toBe(locale)
    expect(root.querySelector('title')?.textContent).toBe('checkout:141')
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => `url(#${id})`)
    const used = svg.match(/url\(#[^)]*\)/g) ?? []
    expect(used.filter((each) => !ids.includes(each))).toEqual([])
  })
  test('stands on the same places as the drawing on screen', () => {
    const svg = memorySvg(factsOf([both]), style())
    const [, trackPx = ''] = /translate\([\d.]+ 76\)">.*?H(\d+)" stroke="#11151c"/.exec(svg) ?? []
    const widths = [...parsed(svg).querySelectorAll('rect')].map((rect) => Number(rect.getAttribute('width')))
    expect(widths).toContain(Number(trackPx) / 2)
    expect(svg).toContain(`translate(${(Number(trackPx) * 3) / 4} 0)`)
  })
  test('carries title, names and numbers as text', () => {
    const texts = textsOf(memorySvg(factsOf([both, { name: 'log' }]), style()))
    expect(texts).toContain('checkout:141')
    expect(texts).toContain('Task size4096 MiB')
    expect(texts).toContain('appessential')
    expect(texts).toContain('2048 MiB – 3072 MiB')
    expect(texts).toContain('0 MiB – 4096 MiBtask size')
    expect(texts).toContain('2048 MiBof 4096 · 50%')
    expect(parsed(memorySvg(factsOf([both]), style())).querySelector('desc')?.textContent).toContain(
      'app: 2048 MiB – 3072 MiB.',
    )
  })
  test('says what is wrong with the task size', () => {
    const memory = taskMemory({ launchType: 'FARGATE', cpu: '256', memory: '4096', containerDefinitions: [both] })
    const texts = textsOf(memorySvg({ memory, title: 'a' }, style()))
    expect(texts).toContain('Fargate offers no task size of 256 CPU units with 4096 MiB')
  })
  test('compares with an older revision', () => {
    const { memory: before } = factsOf([
      { ...both, memory: 4096 },
      { name: 'gone', memory: 64 },
    ])
    const texts = textsOf(memorySvg(factsOf([both], { before }), style('light', 'ja')))
    expect(texts).toContain('上限 4096 → 3072 MiB')
    expect(texts).toContain('goneessential削除')
  })
  test('of a hostile name stays a drawing with that name', () => {
    const name = `"/><script>alert(1)</script><image href="x" onerror="a"/>&]]>\u0000\u202e\ud800`
    const svg = memorySvg(factsOf([{ name, memory: 64 }], { title: name }), style())
    const root = parsed(svg)
    expect(root.querySelector('script, image')).toBeNull()
    expect(root.querySelector('title')?.textContent).toContain('<script>alert(1)</script>')
    expect(root.querySelector('title')?.textContent).toContain('␀\\u{202E}\\u{D800}')
  })
  test('is well formed whatever the numbers and the names are', () => {
    fc.assert(
      fc.property(hostileTask, fc.string({ unit: anyCharacter }), (input, name) => {
        const named = input.containerDefinitions?.map((each) => ({ ...each, name }))
        const svg = memorySvg({ memory: taskMemory({ ...input, containerDefinitions: named }), title: name }, style())
        parsed(svg)
        expect(svg).not.toMatch(/NaN|Infinity|undefined|width="-/)
      }),
      { numRuns: 30 },
    )
  })
})

describe('Markdown', () => {
  test('has the numbers of the drawing', () => {
    expect(memoryMarkdown(factsOf([both, { name: 'log' }]), style().t)).toBe(
      [
        '### checkout:141',
        '',
        'MiB per container · Task size 4096 MiB',
        '',
        '| Container | memoryReservation | memory | Reserved | Limit | Limit from | Finding |',
        '| --- | ---: | ---: | ---: | ---: | --- | --- |',
        '| app | 2048 | 3072 | 2048 | 3072 | container |  |',
        '| log | — | — | 0 | 4096 | task size |  |',
        '| All, hard limits only |  |  | 2048 | 3072 | + 1 without a limit |  |',
        '',
      ].join('\n'),
    )
  })
  test('shows a hostile name as it stands', () => {
    const markdown = memoryMarkdown(factsOf([{ name: '<b>|[x](javascript:y)`\n*', memory: 64 }]), style().t)
    expect(markdown).toContain('| &lt;b\\>\\|\\[x\\](javascript:y)\\`␊\\* | — | 64 |')
  })
})

test('a text is cut to its room', () => {
  expect(cutText('checkout', 500, 13)).toBe('checkout')
  const cut = cutText('x'.repeat(255), 100, 13)
  expect(cut).toMatch(/^x+…$/)
  expect(textWidthPx(cut, 13)).toBeLessThanOrEqual(100)
})
