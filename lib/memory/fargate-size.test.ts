import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fargateRows, isFargateSize, nextFargateSizes } from './fargate-size'

describe('Fargate offers', () => {
  test.each([
    [256, 512, 2048, 3],
    [512, 1024, 4096, 4],
    [1024, 2048, 8192, 7],
    [2048, 4096, 16384, 13],
    [4096, 8192, 30720, 23],
    [8192, 16384, 61440, 12],
    [16384, 32768, 122880, 12],
    [32768, 61440, 249856, 3],
  ])('%i CPU units with %i to %i MiB in %i sizes', (cpu, least, most, count) => {
    const sizes = fargateRows().find((row) => row.cpu === cpu)?.memoryMiB ?? []
    expect([sizes[0], sizes.at(-1), sizes.length]).toEqual([least, most, count])
  })

  test('Windows containers 1, 2 and 4 vCPU only', () => {
    expect(fargateRows('WINDOWS').map((row) => row.cpu)).toEqual([1024, 2048, 4096])
    expect(isFargateSize({ cpu: 512, memoryMiB: 1024 }, 'WINDOWS')).toBe(false)
    expect(isFargateSize({ cpu: 512, memoryMiB: 1024 })).toBe(true)
  })

  test('no size between the steps', () => {
    expect(isFargateSize({ cpu: 256, memoryMiB: 1536 })).toBe(false)
    expect(isFargateSize({ cpu: 8192, memoryMiB: 17408 })).toBe(false)
  })
})

describe('the sizes beside', () => {
  test.each([
    ['too little memory: more memory, or less CPU', 1024, 512, ['256/512', '1024/2048']],
    ['too much memory: less memory, or more CPU', 256, 4096, ['256/2048', '512/4096']],
    ['neither is offered: the smallest that holds both', 300, 3000, ['512/3072']],
    ['more than Fargate has: the largest', 65536, 500_000, ['32768/249856']],
    ['a valid size: its four neighbours', 1024, 4096, ['512/4096', '1024/3072', '1024/5120', '2048/4096']],
  ])('%s', (_, cpu, memoryMiB, expected) => {
    expect(nextFargateSizes({ cpu, memoryMiB }).map((size) => `${size.cpu}/${size.memoryMiB}`)).toEqual(expected)
  })

  test('any pair has one at least, all of them valid, none of them itself', () => {
    fc.assert(
      fc.property(fc.nat(70_000), fc.nat(300_000), fc.constantFrom('LINUX', 'WINDOWS'), (cpu, memoryMiB, system) => {
        const next = nextFargateSizes({ cpu, memoryMiB }, system)
        expect(next.length).toBeGreaterThan(0)
        for (const size of next) {
          expect(isFargateSize(size, system)).toBe(true)
          expect(size).not.toEqual({ cpu, memoryMiB })
        }
      }),
    )
  })
})
