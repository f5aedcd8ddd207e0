import fc from 'fast-check'
import { expect, test } from 'vitest'
import { serviceEventParts } from './service-event-part'

const id = '4b4eba1ace0a74e960a34f0f3ee1bc24'
const names = (message: string) =>
  serviceEventParts(message).flatMap((part) => (part.kind === 'words' ? [] : [[part.kind, part.text]]))

test.each<[string, string[][]]>([
  [`(service web) has started 1 tasks: (task ${id}).`, [['task', id]]],
  [
    `(service web) has stopped 2 running tasks: (task ${id}) (task ${id}).`,
    [
      ['task', id],
      ['task', id],
    ],
  ],
  ['(service web, taskSet ecs-svc/12) has begun draining connections on 1 tasks.', [['deployment', 'ecs-svc/12']]],
  ['(service web) (deployment ecs-svc/12) deployment completed.', [['deployment', 'ecs-svc/12']]],
  ['ECS deployment circuit breaker: rolling back to deploymentId ecs-svc/12.', [['deployment', 'ecs-svc/12']]],
  [`The closest matching (container-instance ${id}) has insufficient memory`, [['containerInstance', id]]],
  [
    '(task c5cba4eb-5dad-405e-96db-71ef8eefe6a8) failed container health checks.',
    [['task', 'c5cba4eb-5dad-405e-96db-71ef8eefe6a8']],
  ],
  ['(service web) has reached a steady state.', []],
  ['(service task) was unable to place a task. Reason: task-definition', []],
])('%s names what has a page', (message, expected) => {
  expect(names(message)).toEqual(expected)
})

test('no word of ECS is lost or changed', () => {
  const pieces = fc.constantFrom(
    'task ',
    `(task ${id})`,
    id,
    'ecs-svc/7',
    'deployment ecs-svc/7',
    ' ',
    '\n',
    'x',
    '<b>',
  )
  fc.assert(
    fc.property(fc.array(pieces), (all) => {
      const message = all.join('')
      expect(
        serviceEventParts(message)
          .map(({ text }) => text)
          .join(''),
      ).toBe(message)
    }),
  )
})
