import { describe, expect, test } from 'vitest'
import { memoryBand } from './band'
import { legendEntries } from './legend'
import { type TaskMemoryInput, taskMemory } from './limits'
import { memoryScale } from './scale'
import type { UsageMarks } from './usage'

const legendOf = (containers: object[], task: Partial<TaskMemoryInput> = {}, marks: UsageMarks | null = null) => {
  const memory = taskMemory({ launchType: 'FARGATE', memory: '4096', ...task, containerDefinitions: containers })
  const scale = memoryScale(memory)
  return legendEntries(memory.containers.map((each) => memoryBand(each, scale, marks)))
}
const ec2 = { launchType: 'EC2', memory: null, instanceMiB: 1000 } as const

describe('the legend explains what is on screen and nothing else', () => {
  test.each([
    ['only memory', [{ memory: 3072 }], {}, ['reserved', 'implied', 'hardLimit']],
    ['only memoryReservation', [{ memoryReservation: 2048 }], {}, ['reserved', 'open']],
    ['both', [{ memoryReservation: 2048, memory: 3072 }], {}, ['reserved', 'burst', 'hardLimit']],
    ['neither', [{}], {}, ['implied', 'open']],
    ['no range', [{}], ec2, ['invalid']],
    ['a limit below the reservation', [{ memoryReservation: 2, memory: 1 }], {}, ['reserved', 'hardLimit', 'invalid']],
    ['more than the instance', [{ memoryReservation: 1100 }], ec2, ['reserved', 'oversize']],
    ['no container', [], {}, []],
  ])('%s', (_, containers, task, expected) => {
    expect(legendOf(containers, task)).toEqual(expected)
  })

  test('usage is explained only where it is drawn', () => {
    const marks = { nowMiB: 2310, p99MiB: null }
    expect(legendOf([{ memory: 3072 }], {}, marks)).toContain('now')
    expect(legendOf([{ memory: 3072 }], {}, marks)).not.toContain('p99')
    expect(legendOf([{ memory: 64 }], {}, marks)).not.toContain('now')
    expect(legendEntries([], { nowMiB: 1, p99MiB: 2 })).toEqual(['now', 'p99'])
  })
})
