import type { SimulatorOptions } from './server'
import { type WorldName, worldNames } from './worlds'

type Range = { low: number; high: number; isWhole: boolean }

/**
 * What the environment says the simulator should be: ECSCOPE_SIMULATOR_PORT, _WORLD, _SEED, _SPEED and _THROTTLING.
 * Errors: RangeError with one sentence that names the variable.
 */
export function serveOptions(environment: Readonly<Record<string, string | undefined>>): SimulatorOptions {
  const read = (name: string) => environment[`ECSCOPE_SIMULATOR_${name}`] || undefined
  const wholeNumber = { low: 0, isWhole: true }
  return {
    port: numberOf('PORT', read('PORT') ?? '4281', { ...wholeNumber, high: 65_535 }),
    world: worldOf(read('WORLD') ?? 'demo'),
    seed: numberOf('SEED', read('SEED') ?? '1', { ...wholeNumber, high: 4_294_967_295 }),
    clock: { speed: numberOf('SPEED', read('SPEED') ?? '1', { low: 0, high: 100_000, isWhole: false }) },
    throttling: throttlingOf(read('THROTTLING') ?? 'on'),
  }
}

function numberOf(name: string, text: string, { low, high, isWhole }: Range): number {
  const number = Number(text)
  if (number >= low && number <= high && (!isWhole || Number.isInteger(number))) return number
  const kind = isWhole ? 'a whole number' : 'a number'
  throw new RangeError(`ECSCOPE_SIMULATOR_${name} must be ${kind} from ${low} to ${high}, not '${text}'.`)
}

function worldOf(text: string): WorldName {
  const world = worldNames.find((name) => name === text)
  if (world) return world
  throw new RangeError(`ECSCOPE_SIMULATOR_WORLD must be one of ${worldNames.join(', ')}, not '${text}'.`)
}

function throttlingOf(text: string): boolean | { factor: number } {
  if (text === 'on') return true
  if (text === 'off') return false
  const factor = Number(text)
  if (factor > 0 && Number.isFinite(factor)) return { factor }
  throw new RangeError(`ECSCOPE_SIMULATOR_THROTTLING must be on, off or a factor above 0, not '${text}'.`)
}
