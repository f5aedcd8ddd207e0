import { describe, expect, test } from 'vitest'
import { serviceEventKinds } from '@/lib/ecs/service-event'
import { stopCause, stopCodes } from '@/lib/ecs/stop-reason'
import { compiledMessages } from '@/lib/messages/compile'
import { translator } from '@/lib/messages/translate'

describe.each(['en', 'ja'] as const)('in %s', (locale) => {
  const messages = compiledMessages(locale)
  const t = translator(locale, messages)

  test('every kind of event has a sentence', () => {
    expect(serviceEventKinds.filter((kind) => !messages[`event.${kind}`])).toEqual([])
  })

  test('every stop reason has a cause and an advice', () => {
    const keys = stopCodes.flatMap((code) => [`stopReason.${code}.cause`, `stopReason.${code}.advice`])
    expect(keys.filter((key) => !messages[key])).toEqual([])
  })

  test('what is not known is left out of the sentence', () => {
    const reasons = [
      'OutOfMemoryError',
      'CannotPullContainerError: not found',
      'Scaling activity initiated by',
      'RESOURCE:CPU',
    ]
    for (const stoppedReason of reasons) {
      const { code, values } = stopCause({ stopCode: null, stoppedReason, containers: [] })
      expect(t(`stopReason.${code}.cause`, values)).not.toMatch(/unknown|undefined|null|\{/)
    }
  })
})

test('the sentence names the container, its limit and its exit code', () => {
  const t = translator('en', compiledMessages('en'))
  const app = { name: 'app', exitCode: 137, healthStatus: null, essential: true, limitMiB: 3072 }
  const killed = stopCause({
    stopCode: null,
    stoppedReason: null,
    containers: [{ ...app, reason: 'OutOfMemoryError' }],
  })
  expect(t(`stopReason.${killed.code}.cause`, killed.values)).toBe(
    'app ran out of memory and was killed at its limit of 3072 MiB',
  )
  const exited = stopCause({
    stopCode: 'EssentialContainerExited',
    stoppedReason: null,
    containers: [{ ...app, reason: null, exitCode: 2 }],
  })
  expect(t(`stopReason.${exited.code}.cause`, exited.values)).toBe('app exited with code 2')
})
