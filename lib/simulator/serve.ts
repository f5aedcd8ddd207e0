import { createSimulator, type SimulatorOptions } from './server'
import { type WorldName, worldNames } from './worlds'

/** How often the world moves on while nobody asks. */
const tickMs = 1000

/**
 * The simulator as a program of its own, told by its environment what to be.
 * Errors: a sentence that names the variable.
 */
async function serve(environment: NodeJS.ProcessEnv): Promise<void> {
  const options = readOptions(environment)
  const simulator = await createSimulator(options)
  const tick = setInterval(() => simulator.world.clock.runDue(), tickMs)
  const stop = () => {
    clearInterval(tick)
    void simulator.close().then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  const { worldName, seed } = simulator.simulation
  console.log(`Simulated Amazon ECS (world ${worldName}, seed ${seed}) at ${simulator.url}`)
}

function readOptions(environment: NodeJS.ProcessEnv): SimulatorOptions {
  const read = (name: string) => environment[`ECSCOPE_SIMULATOR_${name}`] || undefined
  return {
    port: numberOf('PORT', read('PORT') ?? '4281', { low: 0, high: 65_535, isWhole: true }),
    world: worldOf(read('WORLD') ?? 'demo'),
    seed: numberOf('SEED', read('SEED') ?? '1', { low: 0, high: 4_294_967_295, isWhole: true }),
    clock: { speed: numberOf('SPEED', read('SPEED') ?? '1', { low: 0, high: 100_000, isWhole: false }) },
    throttling: throttlingOf(read('THROTTLING') ?? 'on'),
  }
}

function numberOf(name: string, text: string, range: { low: number; high: number; isWhole: boolean }): number {
  const number = Number(text)
  if (number >= range.low && number <= range.high && (!range.isWhole || Number.isInteger(number))) return number
  const kind = range.isWhole ? 'a whole number' : 'a number'
  throw new RangeError(`ECSCOPE_SIMULATOR_${name} must be ${kind} from ${range.low} to ${range.high}, not '${text}'.`)
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

serve(process.env).catch((error: NodeJS.ErrnoException) => {
  const inUse = error.code === 'EADDRINUSE'
  console.error(inUse ? `${error.message}. Set ECSCOPE_SIMULATOR_PORT to a free port.` : error.message)
  process.exitCode = 1
})
