import { describe, expect, it } from 'vitest'
import type { UnplacedReason } from './placement'
import { eventText } from './service-event'

const service = { serviceName: 'web' }

describe('the event of a task that found no place', () => {
  it.each<[UnplacedReason, string]>([
    ['MEMORY', 'The closest matching (container-instance 4f1c) has insufficient memory available.'],
    ['CPU', 'The closest matching (container-instance 4f1c) has insufficient CPU units available.'],
    ['PORTS', 'The closest matching (container-instance 4f1c) is already using a port required by your task.'],
    ['AGENT', 'The closest matching (container-instance 4f1c) encountered error "AGENT".'],
    ['ATTRIBUTE', 'The closest matching (container-instance 4f1c) is missing an attribute required by your task.'],
  ])('names the closest container instance for %s', (reason, sentence) => {
    expect(eventText.unplaced(service, reason, '4f1c')).toBe(
      `(service web) was unable to place a task because no container instance met all of its requirements. ${sentence} ` +
        'For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.',
    )
  })

  it('says that there are none where there are none', () => {
    expect(eventText.unplaced(service, 'NO_INSTANCES')).toContain(
      'Reason: No Container Instances were found in your cluster.',
    )
  })
})

describe('the event of a failed start', () => {
  it('ends in one full stop', () => {
    const text = '(service web) was unable to place a task. Reason: CannotPullContainerError: no such image.'
    expect(eventText.failedToStart(service, 'CannotPullContainerError: no such image')).toBe(text)
    expect(eventText.failedToStart(service, 'CannotPullContainerError: no such image.')).toBe(text)
  })
})
