// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { service } from '@/lib/testing/aws-answer'
import { renderScreen } from '@/lib/testing/render-screen'
import { serviceRow } from '@/lib/views/service-row'
import { CapacityBand } from './capacity-band'
import { CircuitBreaker } from './circuit-breaker'
import { Rollout } from './rollout'
import { type RolloutLayout, rolloutLayout } from './rollout-layout'

afterEach(cleanup)

const at = { account: 'demo', region: 'ap-northeast-1' }
const [deployment] = serviceRow(service()).deployments
if (!deployment) throw new Error('the service of the tests has a deployment')

const layoutOf = (runningCount: number): RolloutLayout =>
  rolloutLayout({
    deployments: [{ ...deployment, desiredCount: runningCount, runningCount }],
    tasks: null,
    desiredCount: runningCount,
  })
const show = (layout: RolloutLayout) => renderScreen(<Rollout at={at} layout={layout} />, {}).container

describe('the trays', () => {
  test.each([1, 24, 400, 1500, 4000, 25_000])('of %i tasks cost no more than a few nodes', (count) => {
    const container = show(layoutOf(count))
    expect(screen.getAllByRole('img', { name: `${count} running` }).length).toBeGreaterThan(0)
    expect(container.querySelectorAll('*').length).toBeLessThan(60)
  })

  test('of a rollback stand from the restored revision to the failed one, and say which is which', () => {
    const old = { ...deployment, id: 'ecs-svc/87', status: 'ACTIVE', rolloutState: 'FAILED', runningCount: 2 }
    const layout = rolloutLayout({ deployments: [deployment, old], tasks: null, desiredCount: 4 })
    const text = show(layout).textContent ?? ''
    expect(text.indexOf('rolled back to')).toBeLessThan(text.indexOf('failed'))
    expect(screen.getByRole('img', { name: 'Tasks move back to the revision before' })).toBeTruthy()
  })

  test('of a steady service have no arrow', () => {
    show(layoutOf(3))
    expect(screen.queryByRole('img', { name: /move/ })).toBeNull()
  })
})

const breaker = { enabled: true, rollback: true, thresholdTasks: 12, failedTasks: 0, failuresLeft: 12 }
const failing = (failedTasks: number | null) => ({ ...deployment, rolloutState: 'IN_PROGRESS', failedTasks })
const say = (...[on, of]: [typeof breaker | null, typeof deployment | null]) =>
  renderScreen(<CircuitBreaker breaker={on} deployment={of} />, {}).container.textContent

describe('the circuit breaker', () => {
  test.each<[string, typeof breaker | null, typeof deployment | null, string]>([
    ['that counts', breaker, failing(9), '9 of 12 failures in a row, 3 left. Then ECS rolls back.'],
    ['without a rollback', { ...breaker, rollback: false }, failing(9), 'Then ECS stops the deployment.'],
    ['that has tripped', breaker, failing(12), '0 left. It has tripped.'],
    ['of a deployment that is complete', breaker, deployment, 'rolls back after 12 failures in a row'],
    ['that is off', { ...breaker, enabled: false }, failing(8), 'off: 8 failures in a row, and ECS goes on trying'],
    ['of which nothing is told', null, failing(8), 'ECS tells nothing of it'],
    ['whose failures are not told', breaker, failing(null), 'rolls back after 12 failures in a row'],
  ])('%s is told in words', (_, on, of, words) => {
    expect(say(on, of)).toContain(words)
  })
})

test('the capacity says its bounds and what is missing from them', () => {
  renderScreen(<CapacityBand layout={layoutOf(3)} desiredCount={4} minimumTasks={2} maximumTasks={null} />, {})
  const name = screen.getByRole('img').getAttribute('aria-label') ?? ''
  expect(name).toContain('3 healthy, 3 running or pending')
  expect(name).toContain('at least 2 healthy')
  expect(name).not.toContain('at most')
})
