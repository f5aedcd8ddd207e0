// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { problemCodes } from '@/lib/problem'
import { renderScreen } from '@/lib/testing/render-screen'
import { ProblemPanel } from './problem-panel'

let path = '/'
vi.mock('next/navigation', () => ({ usePathname: () => path }))

afterEach(cleanup)

describe('a problem in words', () => {
  test.each(problemCodes)(
    '%s says what, why and what to do, in both languages, even when nothing more is known',
    (code) => {
      for (const locale of ['en', 'ja'] as const) {
        const { container, unmount } = renderScreen(<ProblemPanel problem={{ code }} />, {}, locale)
        const sentences = [screen.getByRole('heading').textContent, ...paragraphs(container)]
        expect(sentences).toHaveLength(3)
        for (const sentence of sentences) {
          expect(sentence).not.toMatch(/problem\.|section\.|\{|undefined/)
          expect(sentence).not.toMatch(/^\s*$/)
        }
        unmount()
      }
    },
  )

  test('a denied action is named, with the statement that would allow it', () => {
    const resource = 'shop-prod'
    renderScreen(
      <ProblemPanel problem={{ code: 'accessDenied', action: 'ecs:ListServices', resource, section: 'services' }} />,
      {},
    )
    const text = screen.getByRole('alert').textContent ?? ''
    expect(text).toContain('The role may not list services in shop-prod')
    expect(text).toContain('"Action": ["ecs:ListServices", "ecs:DescribeServices"]')
    expect(text).not.toContain('Everything else on this page')
  })

  test.each([
    ['ecs:DescribeClusters', 'There is no cluster nobody here'],
    ['ecs:DescribeServices', 'There is no service nobody here'],
    ['ecs:DescribeTasks', 'There is no task nobody here'],
    ['ecs:DescribeTaskDefinition', 'There is no task definition nobody here'],
  ])(
    'what %s does not find is named as what it would be; only tasks are forgotten within the hour',
    (action, title) => {
      const { container } = renderScreen(
        <ProblemPanel problem={{ code: 'notFound', action, resource: 'nobody' }} />,
        {},
      )
      expect(screen.getByRole('heading').textContent).toBe(title)
      expect(container.textContent?.includes('about an hour')).toBe(action === 'ecs:DescribeTasks')
      expect(screen.queryByRole('button')).toBeNull()
    },
  )

  test.each([
    ['ecs:DescribeClusters', '/demo/eu-west-1/clusters/no', 'Clusters', '/demo/eu-west-1/clusters'],
    [
      'ecs:DescribeServices',
      '/demo/eu-west-1/clusters/a%2Fb/services/no',
      'Services',
      '/demo/eu-west-1/clusters/a%2Fb',
    ],
    ['ecs:DescribeTasks', '/demo/eu-west-1/clusters/a/tasks/no', 'Tasks', '/demo/eu-west-1/clusters/a/tasks'],
    [
      'ecs:DescribeTaskDefinition',
      '/demo/eu-west-1/task-definitions/no/3',
      'Task definitions',
      '/demo/eu-west-1/task-definitions',
    ],
  ])('what %s does not find leads to the list where it would stand', (action, page, name, href) => {
    path = page
    renderScreen(<ProblemPanel problem={{ code: 'notFound', action, resource: 'no' }} />, {})
    expect(screen.getByRole('link', { name }).getAttribute('href')).toBe(href)
  })

  test("AWS's own words stay words, whatever they look like", () => {
    const awsMessage = '<img src=x onerror="alert(1)">{resource}</script>'
    const { container } = renderScreen(
      <ProblemPanel problem={{ code: 'awsError', awsMessage, action: '<b>x</b>' }} />,
      {},
    )
    expect(container.querySelector('img, b, script')).toBeNull()
    expect(container.textContent).toContain(awsMessage)
  })
})

const paragraphs = (container: HTMLElement) => [...container.querySelectorAll('p')].map((each) => each.textContent)
