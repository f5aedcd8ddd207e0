import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCpu, parseMemory, printCpu, printMemory, type SizeInput } from './size'

describe('a memory size is read as ECS accepts it', () => {
  test.each<[SizeInput, number | null]>([
    ['1024', 1024],
    [1024, 1024],
    ['.5 GB', 512],
    ['0.5GB', 512],
    ['3GB', 3072],
    ['3 GB', 3072],
    ['3 gb', 3072],
    [' 2048 ', 2048],
    ['0', 0],
    [null, null],
    [undefined, null],
    ['', null],
    ['.5', null],
    ['1.5', null],
    ['-1', null],
    [-1, null],
    [1.5, null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    ['NaN', null],
    ['Infinity', null],
    ['1e3', null],
    ['3 MB', null],
    ['1 vCPU', null],
    ['99999999999999999999', null],
    [`1${'0'.repeat(10_000_000)}`, null],
  ])('%s', (input, expected) => {
    expect(parseMemory(input)).toBe(expected)
  })
})

describe('a CPU size is read as ECS accepts it', () => {
  test.each<[SizeInput, number | null]>([
    ['256', 256],
    [256, 256],
    ['1 vCPU', 1024],
    ['1 vcpu', 1024],
    ['.25 vCPU', 256],
    ['0.25vCPU', 256],
    ['1 GB', null],
    ['one', null],
    [null, null],
  ])('%s', (input, expected) => {
    expect(parseCpu(input)).toBe(expected)
  })
})

describe('a printed size is read back as itself', () => {
  const sizes = fc.nat(1_000_000_000)
  test.each([
    ['memory in MiB', printMemory, parseMemory],
    ['memory in GB', (memoryMiB: number) => `${memoryMiB / 1024} GB`, parseMemory],
    ['CPU in units', printCpu, parseCpu],
    ['CPU in vCPU', (cpuUnits: number) => `${cpuUnits / 1024} vCPU`, parseCpu],
  ])('%s', (_, print, parse) => {
    fc.assert(
      fc.property(sizes, (size) => {
        const again = parse(print(size))
        return again === size && print(again) === print(size)
      }),
      { numRuns: 10_000 },
    )
  })
})

test('no input makes a size that is not a whole number, or negative', () => {
  const hostile = fc.oneof(fc.string(), fc.double(), fc.integer(), fc.stringMatching(/^[0-9. ]{1,20}( GB| vCPU)?$/))
  fc.assert(
    fc.property(hostile, (input) => {
      const sizes = [parseMemory(input), parseCpu(input)]
      return sizes.every((size) => size === null || (Number.isSafeInteger(size) && size >= 0))
    }),
    { numRuns: 10_000 },
  )
})
