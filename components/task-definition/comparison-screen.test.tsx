// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { compiledMessages } from '@/lib/messages/compile'
import { translator } from '@/lib/messages/translate'
import { apiRoutes } from '@/lib/routes'
import { missing, part, scope, taskDefinition } from '@/lib/testing/aws-answer'
import { renderScreen } from '@/lib/testing/render-screen'
import { comparisonView } from '@/lib/views/comparison'
import { diffRuns } from '@/lib/views/definition-diff'
// What the screen loads later must not be on its way when the last test ends.
import '@/components/memory/memory-visualiser'
import { comparisonMarkdown } from './comparison-markdown'
import { ComparisonScreen } from './comparison-screen'
import { DefinitionDiff } from './definition-diff'

const push = vi.fn()
afterEach(cleanup)
vi.mock('next/navigation', () => ({
  useSearchParams: () => new URLSearchParams(),
  useRouter: () => ({ push }),
}))

const arn = (revision: number) => `arn:aws:ecs:ap-northeast-1:012345678910:task-definition/storefront:${revision}`
const definition = (revision: number, container: object) =>
  taskDefinition({
    taskDefinitionArn: arn(revision),
    revision,
    memory: revision === 12 ? '4096' : '2048',
    containerDefinitions: [
      {
        name: 'app',
        image: `shop/app:v${revision}`,
        environment: [{ name: 'KEY', value: `${revision}` }],
        ...container,
      },
    ],
  })
const input = (revision: number, container: object) => ({
  definition: part(definition(revision, container)),
  active: part([arn(12), arn(14)]),
  inactive: missing('revisions'),
})
const at = { account: 'demo', region: 'ap-northeast-1', family: 'storefront', from: '12', to: '14' }
const view = comparisonView({
  scope,
  demo: false,
  from: input(12, { memory: 3072, portMappings: [{ containerPort: 80 }] }),
  to: input(14, { memory: 2048 }),
})
const show = (answer = view, locale: 'en' | 'ja' = 'en') =>
  renderScreen(<ComparisonScreen at={at} />, { [apiRoutes.comparison(at)]: answer }, locale).container

describe('two revisions side by side', () => {
  test('are named, with how many fields changed', () => {
    show()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('storefront:12 → :14')
    expect(screen.getByText('5 fields changed')).toBeTruthy()
  })

  test('say first what can keep tasks from starting, in one sentence', () => {
    show()
    const [first] = within(screen.getAllByRole('list')[0] as HTMLElement).getAllByRole('listitem')
    expect(first?.textContent).toContain('app portMappings 80/tcp')
    expect(first?.textContent).toContain('cannot use the revision')
  })

  test.each([
    ['memory', '3072', '2048', 'The hard limit falls by 1024 MiB'],
    ['environment KEY', 'set, not shown', 'set, not shown', 'It stays on the server'],
    ['image', 'shop/app:v12', 'shop/app:v14', ''],
  ])('tell %s with both values and what it does', (name, from, to, effect) => {
    show()
    const rows = within(screen.getByRole('table', { name: 'Changes' })).getAllByRole('row')
    const texts = rows.map((row) => row.textContent ?? '')
    expect(texts.some((text) => [name, from, to, effect].every((part) => text.includes(part)))).toBe(true)
  })

  test('say the same in Japanese', () => {
    expect(show(view, 'ja').textContent).toContain('上限が 1024 MiB 下がります。')
  })

  test('are chosen from the revisions of the family, and swapped', () => {
    show()
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '14' } })
    expect(push).toHaveBeenLastCalledWith('/demo/ap-northeast-1/task-definitions/storefront/compare?from=14&to=14')
    fireEvent.click(screen.getByRole('button', { name: 'Swap the two revisions' }))
    expect(push).toHaveBeenLastCalledWith('/demo/ap-northeast-1/task-definitions/storefront/compare?from=14&to=12')
  })

  test('that are alike say so', () => {
    const same = comparisonView({ scope, demo: false, from: input(12, {}), to: input(12, {}) })
    const text = show(same).textContent
    expect(text).toContain('Nothing changed')
    expect(text).toContain('0 fields changed')
  })
})

test('Markdown of a comparison breaks at no pipe, line or backtick of AWS', () => {
  const hostile = comparisonView({
    scope,
    demo: false,
    from: input(12, { user: 'a' }),
    to: input(14, { user: '`|`\n# b' }),
  })
  const t = translator('en', compiledMessages('en'))
  const lines = comparisonMarkdown(t, hostile.data).trim().split('\n')
  expect(lines[0]).toBe('### storefront:12 → storefront:14')
  expect(lines.slice(2).every((line) => line.startsWith('| ') && line.endsWith(' |'))).toBe(true)
})

test.each(['a|b', 'a\\|b', 'a\\\\|b', 'a\\', '\\`|`'])('Markdown of a comparison keeps %s in its cell', (user) => {
  const changed = comparisonView({ scope, demo: false, from: input(12, {}), to: input(14, { user }) })
  const lines = comparisonMarkdown(translator('en', compiledMessages('en')), changed.data)
    .split('\n')
    .slice(2, -1)
  // A cell ends at a pipe that no sign before it escapes.
  const cellCounts = lines.map((line) => line.replace(/\\./g, '').split('|').length)
  expect(new Set(cellCounts)).toEqual(new Set([6]))
})

test('Markdown of a comparison shows names of AWS as they stand, and nothing as an empty span', () => {
  const named = { name: '<img src=x onerror=alert(1)>[a](b)|`', environment: undefined }
  const hostile = comparisonView({
    scope,
    demo: false,
    from: input(12, { ...named, dependsOn: [{ containerName: '*a*', condition: '' }], user: '' }),
    to: input(14, { ...named, user: 'b', workingDirectory: '' }),
  })
  const text = comparisonMarkdown(translator('en', compiledMessages('en')), hostile.data)
  expect(text).toContain('| &lt;img src=x onerror=alert(1)\\>\\[a\\](b)\\|\\`: ')
  expect(text).not.toMatch(/<img|\[a\]|(?<!`)``(?!`)/)
})

test('lines that are the same are folded, and unfold', () => {
  const side = (value: string) => {
    const json = {
      family: 'a',
      one: '1',
      two: '2',
      three: '3',
      four: '4',
      five: '5',
      six: '6',
      seven: '7',
      last: value,
    }
    return { raw: json, shown: json }
  }
  const runs = diffRuns(side('x'), side('y'))
  const diff = { ...view.data, addedCount: 1, removedCount: 1, runs }
  renderScreen(<DefinitionDiff diff={diff} />, {})
  expect(screen.queryByText(/"one"/)).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: /6 lines the same/ }))
  expect(screen.getAllByText(/"one"/).length).toBeGreaterThan(0)
  expect(screen.getByText('x').tagName).toBe('MARK')
})
