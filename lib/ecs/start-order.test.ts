import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startOrder } from './start-order'

const after = (...names: readonly string[]) => names.map((containerName) => ({ containerName, condition: 'START' }))

test('a container stands behind all that it waits for', () => {
  const order = startOrder([
    { name: 'app', dependsOn: after('envoy', 'log') },
    { name: 'envoy', dependsOn: after('log') },
    { name: 'log', dependsOn: [] },
    { name: 'cron', dependsOn: [] },
  ])
  expect(order?.nodes).toEqual([
    { name: 'app', column: 2, row: 0 },
    { name: 'envoy', column: 1, row: 0 },
    { name: 'log', column: 0, row: 0 },
    { name: 'cron', column: 0, row: 1 },
  ])
  expect(order?.edges).toHaveLength(3)
})

test('there is no order where nothing waits', () => {
  expect(startOrder([{ name: 'app', dependsOn: after('gone', 'app') }])).toBeNull()
})

test('containers that wait in a circle end nowhere', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd')
  const container = fc.record({ name, dependsOn: fc.array(name, { maxLength: 3 }).map((names) => after(...names)) })
  fc.assert(
    fc.property(fc.array(container, { maxLength: 6 }), (containers) => {
      const order = startOrder(containers)
      for (const { column } of order?.nodes ?? []) expect(column).toBeLessThan(containers.length)
      for (const { from, to } of order?.edges ?? [])
        for (const end of [from, to]) expect(order?.nodes.some((node) => node.name === end)).toBe(true)
    }),
  )
})
