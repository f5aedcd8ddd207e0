import { serveOptions } from './serve-options'
import { createSimulator } from './server'

/** How often the world moves on while nobody asks. */
const tickMs = 1000

/** The simulator as a program of its own, told by its environment what to be. */
async function serve(): Promise<void> {
  const simulator = await createSimulator(serveOptions(process.env))
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

serve().catch((error: NodeJS.ErrnoException) => {
  const isTaken = error.code === 'EADDRINUSE'
  console.error(isTaken ? `${error.message}. Set ECSCOPE_SIMULATOR_PORT to a free port.` : error.message)
  process.exitCode = 1
})
