// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, test } from 'vitest'
import { type TaskMemoryInput, taskMemory } from '@/lib/memory/limits'
import { compiledMessages } from '@/lib/messages/compile'
import type { Locale } from '@/lib/messages/locale'
import { MessagesProvider } from '@/lib/messages/use-messages'
import { MemoryMini } from './memory-mini'
import { MemoryVisualiser } from './memory-visualiser'

afterEach(cleanup)

type Options = Partial<TaskMemoryInput> & { locale?: Locale; usage?: Parameters<typeof MemoryVisualiser>[0]['usage'] }

const visualiser = (containerDefinitions: object[], { locale = 'en', usage, ...task }: Options = {}) => (
  <MessagesProvider locale={locale} messages={compiledMessages(locale)}>
    <MemoryVisualiser
      memory={taskMemory({ launchType: 'FARGATE', memory: '4096', ...task, containerDefinitions })}
      usage={usage ?? null}
      showUsageNote
      headingLevel={2}
    />
  </MessagesProvider>
)
const labelsOf = (container: object, options: Options = {}) => {
  const { container: page } = render(visualiser([{ name: 'app', ...container }], options))
  return [...page.querySelectorAll('.mem-row .mem-range')].map((label) => label.textContent)
}
const unknownHost = { launchType: 'EC2', memory: null } as const
const instance = { launchType: 'EC2', memory: null, instanceMiB: 15731 } as const
const external = { launchType: 'EXTERNAL', memory: null } as const

describe('the rows of the memory table, in words', () => {
  test.each<[Locale, object, Options, string]>([
    ['en', { memory: 3072 }, {}, '3072 MiB – 3072 MiB'],
    ['en', { memoryReservation: 2048 }, {}, '2048 MiB – 4096 MiB task size'],
    ['en', { memoryReservation: 2048 }, unknownHost, '2048 MiB – EC2 memory'],
    ['en', { memoryReservation: 2048 }, instance, '2048 MiB – 15731 MiB EC2 memory'],
    ['en', { memoryReservation: 2048 }, external, '2048 MiB – host memory'],
    ['en', { memoryReservation: 2048 }, { memory: null }, '2048 MiB – task size'],
    ['en', { memoryReservation: 2048, memory: 3072 }, {}, '2048 MiB – 3072 MiB'],
    ['en', {}, {}, '0 MiB – 4096 MiB task size'],
    ['en', {}, instance, 'No range'],
    ['ja', { memory: 3072 }, {}, '3072 MiB – 3072 MiB'],
    ['ja', { memoryReservation: 2048 }, {}, '2048 MiB – 4096 MiB タスクサイズ'],
    ['ja', { memoryReservation: 2048 }, unknownHost, '2048 MiB – EC2 のメモリ'],
    ['ja', { memoryReservation: 2048, memory: 3072 }, {}, '2048 MiB – 3072 MiB'],
    ['ja', {}, instance, '範囲なし'],
  ])('%s %j %j: %s', (locale, container, options, expected) => {
    expect(labelsOf(container, { ...options, locale })).toEqual([expected])
  })
})

test('a word before an end that nobody knows keeps clear of its question mark', () => {
  const fitsOf = (options: Options) => {
    const { container: page } = render(visualiser([{ name: 'app', memoryReservation: 1024 }], options))
    const [open] = [...page.querySelectorAll('.mem-row .mem-inner')].filter((each) => /no limit/.test(each.textContent))
    return Number(open?.getAttribute('data-fits')) / 100
  }
  // Of 1024 a fifth of the track is open where nobody knows the end, and a half in a task of 2048.
  expect(fitsOf(unknownHost) * 0.2 - fitsOf({ memory: '2048' }) * 0.5).toBeGreaterThan(0)
})

describe('a row', () => {
  test('says itself in one sentence after the other', () => {
    const usage = { task: null, containers: { app: { nowMiB: 2968, p99MiB: 3061 } } }
    render(visualiser([{ name: 'app', memoryReservation: 2048, memory: 3072 }], { usage }))
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'app: 2048 MiB – 3072 MiB. 2048 MiB reserved, hard limit 3072 MiB. 2968 MiB in use now. ' +
        'p99 over 24 hours 3061 MiB. That is 99.6% of the hard limit.',
    )
  })
  test('says what is wrong with it', () => {
    render(visualiser([{ name: 'worker', memoryReservation: 2048, memory: 1024 }], { locale: 'ja' }))
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('指摘: 上限が予約を 1024 MiB 下回る。')
  })
  test('is reached by the arrow keys', () => {
    render(visualiser([{ name: 'app' }, { name: 'envoy' }, { name: 'log' }]))
    const [app, envoy] = screen.getAllByRole('img')
    app?.focus()
    fireEvent.keyDown(app as HTMLElement, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(envoy)
    expect([app?.tabIndex, envoy?.tabIndex]).toEqual([-1, 0])
    fireEvent.keyDown(envoy as HTMLElement, { key: 'ArrowUp' })
    fireEvent.keyDown(app as HTMLElement, { key: 'ArrowUp' })
    expect(document.activeElement).toBe(app)
  })
  test('shows a hostile name as text', () => {
    const { container } = render(
      visualiser([{ name: '<img src=x onerror=alert(1)>', memory: 64 }, { name: '__proto__' }]),
    )
    expect(container.querySelector('img')).toBeNull()
    expect(container.textContent).toContain('<img src=x onerror=alert(1)>')
  })
})

describe('totals', () => {
  const said = () => screen.getAllByRole('img').map((row) => row.getAttribute('aria-label'))
  test('stand below two containers or more', () => {
    render(
      visualiser([
        { name: 'app', memoryReservation: 2048, memory: 3072 },
        { name: 'envoy', memory: 2048 },
        { name: 'log' },
      ]),
    )
    expect(said()).toContain('Reserved, all: 4096 MiB, of 4096 · 100%')
    expect(said()).toContain('Hard limits, all: 5120 MiB, + 1 without a limit, overcommitted by 1024 MiB')
  })
  test('are not repeated for a single one', () => {
    render(visualiser([{ name: 'app' }]))
    expect(said()).toHaveLength(1)
  })
})

describe('the table', () => {
  test('shows the same numbers', () => {
    render(visualiser([{ name: 'app', memoryReservation: 2048, memory: 3072 }, { name: 'log' }]))
    fireEvent.click(screen.getByRole('button', { name: 'Table' }))
    const rows = within(screen.getByRole('table')).getAllByRole('row')
    const text = rows.map((row) => [...row.children].map((cell) => cell.textContent).join('|'))
    expect(text).toEqual([
      'Container|memoryReservation|memory|Reserved|Limit|Limit from|Finding',
      'app|2048|3072|2048|3072|container|',
      'log|—|—|0|4096|task size|',
      'All, hard limits only|||2048|3072|+ 1 without a limit|',
    ])
  })
  test('has columns for usage only with usage', () => {
    const usage = { task: null, containers: { app: { nowMiB: 64, p99MiB: null } } }
    render(visualiser([{ name: 'app' }], { usage }))
    fireEvent.click(screen.getByRole('button', { name: 'Table' }))
    expect(screen.getByRole('columnheader', { name: 'In use now' })).toBeDefined()
  })
})

describe('usage', () => {
  test('when absent leaves no mark, no legend entry, and one line that says why', () => {
    const { container } = render(visualiser([{ name: 'app', memory: 3072 }]))
    expect(container.querySelector('circle[r="5"]')).toBeNull()
    expect(screen.queryByText('in use now')).toBeNull()
    expect(screen.getByText(/no Container Insights metrics/)).toBeDefined()
  })
  test('when present is drawn and explained', () => {
    const usage = { task: null, containers: { app: { nowMiB: 2310, p99MiB: 2604 } } }
    const { container } = render(visualiser([{ name: 'app', memory: 3072 }], { usage }))
    expect(container.querySelectorAll('circle[r="5"]')).toHaveLength(2)
    expect(screen.getByText('in use now')).toBeDefined()
    expect(screen.getByText('2604 p99')).toBeDefined()
    expect(screen.queryByText(/no Container Insights metrics/)).toBeNull()
  })
})

describe('beside an older revision', () => {
  const older = taskMemory({
    launchType: 'FARGATE',
    memory: '6144',
    containerDefinitions: [
      { name: 'app', memoryReservation: 2048, memory: 4096 },
      { name: 'log', memory: 64 },
      { name: 'gone', memory: 512 },
    ],
  })
  const newer = taskMemory({
    launchType: 'FARGATE',
    memory: '4096',
    containerDefinitions: [
      { name: 'app', memoryReservation: 2048, memory: 3072 },
      { name: 'log', memory: 64 },
      { name: 'new', memoryReservation: 256 },
    ],
  })
  const compared = (locale: Locale) => (
    <MessagesProvider locale={locale} messages={compiledMessages(locale)}>
      <MemoryVisualiser memory={newer} before={older} />
    </MessagesProvider>
  )
  const said = () => screen.getAllByRole('img').map((row) => row.getAttribute('aria-label'))

  test('a row says what its range was, or that it is the same, new or gone', () => {
    render(compared('en'))
    expect(said().slice(0, 4)).toEqual([
      'app: 2048 MiB – 3072 MiB. 2048 MiB reserved, hard limit 3072 MiB. Before: 2048 MiB – 4096 MiB.',
      'log: 64 MiB – 64 MiB. 64 MiB reserved, hard limit 64 MiB. The range is the same as before.',
      'new: 256 MiB – 4096 MiB task size. 256 MiB reserved, no limit of its own. Added.',
      'gone: removed. Before: 512 MiB – 512 MiB.',
    ])
  })
  test('a row shows which of its numbers changed', () => {
    const { container } = render(compared('ja'))
    const changes = [...container.querySelectorAll('.mem-row .mem-value')].map(
      (value) => value.querySelector('.mem-change')?.textContent ?? null,
    )
    expect(changes).toEqual(['上限 4096 → 3072 MiB', null, null, null])
    expect(said()).toContain('予約の合計: 2368 MiB, / 4096 · 58%, 2624 → 2368 MiB')
  })
  test('the table has the older numbers', () => {
    render(compared('en'))
    fireEvent.click(screen.getByRole('button', { name: 'Table' }))
    const rows = within(screen.getByRole('table')).getAllByRole('row')
    const text = rows.map((row) => [...row.children].map((cell) => cell.textContent).join('|'))
    expect(text).toEqual([
      'Container|memoryReservation|memory|Reserved|Limit|Limit from|Reserved before|Limit before|Finding',
      'app|2048|3072|2048|3072|container|2048|4096|',
      'log|—|64|64|64|container|64|64|',
      'newadded|256|—|256|4096|task size|—|—|',
      'goneremoved|—|—|—|—|—|512|512|',
      'All, hard limits only|||2368|3136|+ 1 without a limit|2624|4672|',
    ])
  })
})

describe('without a browser', () => {
  test('the drawing is whole in the first HTML', () => {
    const html = renderToString(visualiser([{ name: 'app', memoryReservation: 2048, memory: 3072 }]))
    expect(html).toContain('2048 MiB – 3072 MiB')
    expect(html).toContain('width="50%"')
    expect(html).not.toMatch(/NaN|undefined|="-\d+(\.\d+)?%"/)
  })
  test('a task without containers is drawn as its empty frame', () => {
    expect(renderToString(visualiser([]))).toContain('4096 MiB')
  })
})

test('the small bar says its range', () => {
  const mini = (limitMiB: number | null, taskMiB: number | null) => (
    <MessagesProvider locale="en" messages={compiledMessages('en')}>
      <MemoryMini reservedMiB={2048} limitMiB={limitMiB} taskMiB={taskMiB} />
    </MessagesProvider>
  )
  render(mini(3072, 4096))
  render(mini(null, 4096))
  render(mini(null, null))
  expect(screen.getAllByRole('img').map((bar) => bar.getAttribute('aria-label'))).toEqual([
    '2048 MiB – 3072 MiB',
    '2048 MiB – 4096 MiB task size',
    '2048 MiB – EC2 memory',
  ])
})
