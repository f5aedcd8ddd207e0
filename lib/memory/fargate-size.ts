import type { OperatingSystem } from './limits'

/** A Fargate task size. Units: CPU units and MiB. */
export type FargateSize = { readonly cpu: number; readonly memoryMiB: number }

/** The memory sizes that Fargate offers beside one CPU size. */
export type FargateRow = { readonly cpu: number; readonly memoryMiB: readonly number[] }

const LINUX_ROWS: readonly FargateRow[] = [
  { cpu: 256, memoryMiB: [512, 1024, 2048] },
  { cpu: 512, memoryMiB: steps(1024, 4096, 1024) },
  { cpu: 1024, memoryMiB: steps(2048, 8192, 1024) },
  { cpu: 2048, memoryMiB: steps(4096, 16384, 1024) },
  { cpu: 4096, memoryMiB: steps(8192, 30720, 1024) },
  { cpu: 8192, memoryMiB: steps(16384, 61440, 4096) },
  { cpu: 16384, memoryMiB: steps(32768, 122880, 8192) },
  { cpu: 32768, memoryMiB: [61440, 122880, 249856] },
]
const WINDOWS_ROWS = LINUX_ROWS.filter((row) => row.cpu >= 1024 && row.cpu <= 4096)

/**
 * Every task size that Fargate offers, smallest CPU first.
 * Source: developer guide, task definition parameters for Fargate, task size; Windows: 1 to 4 vCPU only.
 */
export function fargateRows(operatingSystem: OperatingSystem = 'LINUX'): readonly FargateRow[] {
  return operatingSystem === 'WINDOWS' ? WINDOWS_ROWS : LINUX_ROWS
}

/** Whether Fargate offers this pair of CPU and memory. */
export function isFargateSize(size: FargateSize, operatingSystem: OperatingSystem = 'LINUX'): boolean {
  return fargateRows(operatingSystem).some((row) => row.cpu === size.cpu && row.memoryMiB.includes(size.memoryMiB))
}

/**
 * The valid sizes beside one size, which need not be valid itself: same CPU with the next memory up and down, same
 * memory with the next CPU up and down. When it shares neither with a valid size, the smallest that holds both, or
 * else the largest of all.
 * Shape: one to four sizes, smallest first, never the size itself.
 */
export function nextFargateSizes(
  size: FargateSize,
  operatingSystem: OperatingSystem = 'LINUX',
): readonly FargateSize[] {
  const sizes = fargateRows(operatingSystem).flatMap(({ cpu, memoryMiB }) =>
    memoryMiB.map((each) => ({ cpu, memoryMiB: each })),
  )
  const beside = [
    sizes.findLast((each) => each.cpu === size.cpu && each.memoryMiB < size.memoryMiB),
    sizes.find((each) => each.cpu === size.cpu && each.memoryMiB > size.memoryMiB),
    sizes.findLast((each) => each.memoryMiB === size.memoryMiB && each.cpu < size.cpu),
    sizes.find((each) => each.memoryMiB === size.memoryMiB && each.cpu > size.cpu),
  ].filter((each) => each !== undefined)
  const nearest = sizes.find((each) => each.cpu >= size.cpu && each.memoryMiB >= size.memoryMiB) ?? sizes.at(-1)
  const next = beside.length > 0 || nearest === undefined ? beside : [nearest]
  return next.toSorted((a, b) => a.cpu - b.cpu || a.memoryMiB - b.memoryMiB)
}

function steps(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step)
}
