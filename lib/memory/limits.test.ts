import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryCap, type TaskMemory, type TaskMemoryInput, taskMemory } from './limits'
import { anyTask } from './limits.arbitrary'
import { rangeLabel } from './range-label'

const one = (container: object, task: Partial<TaskMemoryInput> = {}) => {
  const memory = taskMemory({ launchType: 'FARGATE', memory: '4096', containerDefinitions: [container], ...task })
  const [first] = memory.containers
  if (!first) throw new Error('no container')
  return { first, memory, label: rangeLabel(first, memory) }
}
const range = (loMiB: number, hiMiB: number | null, suffix: string | null = null) => ({
  kind: 'range',
  loMiB,
  hiMiB,
  suffix,
})

describe('the three rows of the memory table', () => {
  test('memory alone is reservation and limit', () => {
    expect(one({ memory: 3072 }).label).toEqual(range(3072, 3072))
  })
  test('memoryReservation alone may grow to the task size', () => {
    expect(one({ memoryReservation: 2048 }).label).toEqual(range(2048, 4096, 'taskSize'))
  })
  test('memoryReservation alone may grow to the memory of the instance when the task has no size', () => {
    const ec2 = { launchType: 'EC2', memory: null } as const
    expect(one({ memoryReservation: 2048 }, { ...ec2, instanceMiB: 15731 }).label).toEqual(
      range(2048, 15731, 'instanceMemory'),
    )
    expect(one({ memoryReservation: 2048 }, ec2).label).toEqual(range(2048, null, 'instanceMemory'))
  })
  test('both are reservation and limit', () => {
    expect(one({ memoryReservation: 2048, memory: 3072 }).label).toEqual(range(2048, 3072))
  })
})

test('the JSON under `memory` has these fields and no other: programs rely on them', () => {
  const memory = taskMemory({
    launchType: 'FARGATE',
    memory: '4096',
    containerDefinitions: [{ name: 'app', memoryReservation: 2048 }],
  })
  expect(JSON.parse(JSON.stringify(memory))).toStrictEqual({
    launchType: 'FARGATE',
    operatingSystem: 'LINUX',
    taskMiB: 4096,
    instanceMiB: null,
    containers: [
      {
        name: 'app',
        essential: true,
        memoryReservationMiB: 2048,
        memoryMiB: null,
        reservedMiB: 2048,
        limitMiB: 4096,
        limitFrom: 'task',
        findings: [],
      },
    ],
    totals: { reservedMiB: 2048, limitMiB: 0, withoutLimitCount: 1, scheduledMiB: 4096 },
    findings: [],
  })
})

describe('where the limit comes from', () => {
  test.each<[string, Partial<TaskMemoryInput>, object, number | null, string]>([
    ['Fargate', {}, {}, 4096, 'task'],
    ['EC2 with a task size', { launchType: 'EC2', instanceMiB: 15731 }, {}, 4096, 'task'],
    [
      'EC2 without',
      { launchType: 'EC2', memory: null, instanceMiB: 15731 },
      { memoryReservation: 9 },
      15731,
      'instance',
    ],
    ['EC2, no instance known', { launchType: 'EC2', memory: null }, { memoryReservation: 9 }, null, 'none'],
    [
      'External',
      { launchType: 'EXTERNAL', memory: null, instanceMiB: 7985 },
      { memoryReservation: 9 },
      7985,
      'instance',
    ],
    ['Managed Instances', { launchType: 'MANAGED_INSTANCES' }, {}, 4096, 'task'],
    [
      'Windows on EC2 ignores the task size',
      { launchType: 'EC2', operatingSystem: 'WINDOWS_SERVER_2022_CORE', instanceMiB: 16000 },
      { memory: 512 },
      512,
      'container',
    ],
    [
      'Windows on EC2, no own limit',
      { launchType: 'EC2', operatingSystem: 'WINDOWS_SERVER_2022_CORE', instanceMiB: 16000 },
      {},
      16000,
      'instance',
    ],
    ['Windows on Fargate', { operatingSystem: 'WINDOWS_SERVER_2022_CORE' }, {}, 4096, 'task'],
    ['Fargate never knows an instance', { memory: null, instanceMiB: 15731 }, { memoryReservation: 9 }, null, 'none'],
  ])('%s', (_, task, container, limitMiB, limitFrom) => {
    expect(one(container, task).first).toMatchObject({ limitMiB, limitFrom })
  })

  test('an unknown end is named after whose memory it is', () => {
    const open = { memoryReservation: 9 }
    expect(one(open, { memory: null }).label).toEqual(range(9, null, 'taskSize'))
    expect(one(open, { launchType: 'EXTERNAL', memory: null }).label).toEqual(range(9, null, 'hostMemory'))
  })
})

describe('sizes come in every form that ECS accepts', () => {
  test.each(['4096', 4096, '4GB', '4 gb'])('task size %s', (memory) => {
    expect(one({ memoryReservation: '2048' }, { memory }).first).toMatchObject({ reservedMiB: 2048, limitMiB: 4096 })
  })
  test('zero and nonsense count as unset', () => {
    expect(one({ memory: 0, memoryReservation: 'much' }).first).toMatchObject({
      memoryMiB: null,
      memoryReservationMiB: null,
      reservedMiB: 0,
    })
  })
  test('a container is essential unless it says otherwise', () => {
    expect(one({}).first.essential).toBe(true)
    expect(one({ essential: false }).first.essential).toBe(false)
  })
})

describe('totals', () => {
  const containerDefinitions = [
    { name: 'app', memoryReservation: 2048, memory: 3072 },
    { name: 'envoy', memory: 512 },
    { name: 'otel', memoryReservation: 256 },
    { name: 'log' },
  ]
  test('count what is reserved, the hard limits, and who has none', () => {
    const { totals } = taskMemory({ launchType: 'FARGATE', memory: '4096', containerDefinitions })
    expect(totals).toEqual({ reservedMiB: 2816, limitMiB: 3584, withoutLimitCount: 2, scheduledMiB: 4096 })
  })
  test('without a task size the scheduler counts the sum', () => {
    const definitions = [{ memory: 1024, memoryReservation: 512 }, { memory: 512 }]
    const { totals } = taskMemory({ launchType: 'MANAGED_INSTANCES', containerDefinitions: definitions })
    expect(totals.scheduledMiB).toBe(1024)
  })
})

describe('findings', () => {
  const codes = (memory: TaskMemory) =>
    [...memory.findings, ...memory.containers.flatMap((each) => each.findings)].map(
      ({ code, severity }) => `${severity} ${code}`,
    )
  test.each<[string, Partial<TaskMemoryInput>, object[], string[]]>([
    ['limit below reservation', {}, [{ memoryReservation: 2048, memory: 1024 }], ['error limitBelowReservation']],
    ['limit equal to reservation is valid', {}, [{ memoryReservation: 2048, memory: 2048 }], []],
    [
      'limit above the task',
      {},
      [{ memoryReservation: 2048, memory: 5120 }],
      ['warning limitsOvercommit', 'error limitAboveTask'],
    ],
    [
      'reservation above the task',
      {},
      [{ memoryReservation: 5120 }],
      ['error reservationsExceedTask', 'error reservationAboveTask'],
    ],
    ['neither and no task size', { launchType: 'EC2', memory: null }, [{}], ['error noRange']],
    ['neither with a task size is valid', {}, [{}], []],
    [
      'reservations above the task',
      {},
      [{ memoryReservation: 3072 }, { memoryReservation: 2048 }],
      ['error reservationsExceedTask'],
    ],
    [
      'a sum that only memory takes above the task',
      {},
      [{ memoryReservation: 3072 }, { memory: 2048 }],
      ['warning reservationsExceedTask'],
    ],
    [
      'limits overcommit',
      {},
      [
        { memoryReservation: 1024, memory: 3072 },
        { memoryReservation: 1024, memory: 2048 },
      ],
      ['warning limitsOvercommit'],
    ],
    ['less than Docker takes', {}, [{ memory: 4 }], ['warning belowMinimum']],
    [
      'less than Windows takes',
      { operatingSystem: 'WINDOWS_SERVER_2022_CORE' },
      [{ memory: 128 }],
      ['warning belowMinimum'],
    ],
    ['a pair that Fargate lacks', { cpu: '256' }, [{}], ['error fargatePair']],
    ['a pair that Fargate has', { cpu: '1 vCPU' }, [{}], []],
    ['Fargate without a size', { memory: null }, [{ memory: 512 }], ['error taskSizeMissing']],
    [
      'larger than the instance',
      { launchType: 'EC2', memory: null, instanceMiB: 1000 },
      [{ memoryReservation: 500, memory: 2000 }],
      ['warning limitsOvercommit', 'warning limitAboveInstance'],
    ],
    [
      'reserves more than the instance',
      { launchType: 'EC2', memory: null, instanceMiB: 1000 },
      [{ memoryReservation: 2000 }],
      ['warning reservationsExceedInstance', 'warning reservationAboveInstance'],
    ],
    ['the official sample', { cpu: '256', memory: '512' }, [{ name: 'fargate-app' }], []],
  ])('%s', (_, task, containerDefinitions, expected) => {
    expect(codes(taskMemory({ launchType: 'FARGATE', memory: '4096', ...task, containerDefinitions }))).toEqual(
      expected,
    )
  })

  test('a finding carries the numbers of its sentence', () => {
    const { first } = one({ memoryReservation: 2048, memory: 5120 })
    expect(first.findings[0]?.values).toEqual({ settingMiB: 5120, capMiB: 4096, byMiB: 1024 })
  })
})

test('what is reserved never exceeds the limit of a definition without findings, nor the limit what caps it', () => {
  fc.assert(
    fc.property(anyTask, (input) => {
      const memory = taskMemory(input)
      const { capMiB } = memoryCap(memory)
      return memory.containers.every(({ reservedMiB, limitMiB, limitFrom, findings }) => {
        const isValid = findings.every(({ code }) => code === 'belowMinimum')
        if ((limitMiB === null) !== (limitFrom === 'none')) return false
        return !isValid || limitMiB === null || (reservedMiB <= limitMiB && limitMiB <= (capMiB ?? limitMiB))
      })
    }),
    { numRuns: 10_000 },
  )
})

test('the label equals the arithmetic', () => {
  fc.assert(
    fc.property(anyTask, (input) => {
      const memory = taskMemory(input)
      return memory.containers.every((each) => {
        const { memoryMiB, memoryReservationMiB } = each
        const label = rangeLabel(each, memory)
        if (label.kind === 'noRange') return (memoryMiB ?? memoryReservationMiB ?? memory.taskMiB) === null
        return (
          label.loMiB === (memoryReservationMiB ?? memoryMiB ?? 0) &&
          label.hiMiB === (memoryMiB ?? memoryCap(memory).capMiB) &&
          (label.suffix === null) === (memoryMiB !== null)
        )
      })
    }),
    { numRuns: 10_000 },
  )
})
