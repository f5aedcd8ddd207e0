/** A size as ECS accepts it in JSON: a number, or a string with or without a unit. */
export type SizeInput = number | string | null | undefined

const MIB_PER_GB = 1024
const UNITS_PER_VCPU = 1024
const LONGEST_SIZE = 32
const SIZE = /^(\d+(?:\.\d+)?|\.\d+)\s*([a-z]*)$/i

/**
 * Reads a memory size; null when it is unset or cannot be read.
 * Shape: 512, '512', '0.5GB', '.5 GB'. Units: MiB, whole; a GB is 1024 MiB.
 * A GB value that is no whole number of MiB is rounded (a guess: AWS documents only that it becomes an integer).
 * Source: RegisterTaskDefinition, memory; developer guide, task definition parameters, task size.
 */
export function parseMemory(value: SizeInput): number | null {
  return parseSize(value, 'gb', MIB_PER_GB)
}

/**
 * Reads a CPU size; null when it is unset or cannot be read.
 * Shape: 256, '256', '.25 vCPU', '1 vcpu'. Units: CPU units, whole; a vCPU is 1024 of them.
 * Source: RegisterTaskDefinition, cpu; developer guide, task definition parameters, task size.
 */
export function parseCpu(value: SizeInput): number | null {
  return parseSize(value, 'vcpu', UNITS_PER_VCPU)
}

/** Writes MiB the way ECS stores and returns a task's memory. Shape: '3072'. */
export function printMemory(memoryMiB: number): string {
  return String(memoryMiB)
}

/** Writes CPU units the way ECS stores and returns a task's cpu. Shape: '1024'. */
export function printCpu(cpuUnits: number): string {
  return String(cpuUnits)
}

function parseSize(value: SizeInput, unit: string, perUnit: number): number | null {
  if (typeof value === 'number') return wholeSize(value)
  if (typeof value !== 'string' || value.length > LONGEST_SIZE) return null
  const [, digits, suffix] = SIZE.exec(value.trim()) ?? []
  if (digits === undefined || suffix === undefined) return null
  if (suffix === '') return wholeSize(Number(digits))
  return suffix.toLowerCase() === unit ? wholeSize(Math.round(Number(digits) * perUnit)) : null
}

function wholeSize(size: number): number | null {
  return Number.isSafeInteger(size) && size >= 0 ? size : null
}
