import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { controlDoor, isControlPath } from './door/control-door'
import { frontDoor } from './door/front-door'
import type { Faults } from './faults'
import { Simulation, type SimulationOptions } from './simulation'
import type { World } from './world'

export type SimulatorOptions = SimulationOptions & {
  /** 0, the default, takes any free port. */
  port?: number
  host?: '127.0.0.1'
}

export type Simulator = {
  /** The endpoint for AWS clients. */
  readonly url: string
  /** The present world; another object after a reset. */
  readonly world: World
  readonly faults: Faults
  readonly simulation: Simulation
  /** Ends every connection, also those that hang. */
  close(): Promise<void>
}

/** Starts an ECS that any AWS client can talk to. */
export async function createSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulation = new Simulation(options)
  const server = createServer((request, response) => void answer(simulation, request, response))
  // Longer than clients keep idle connections, so that none of them meets a closing one.
  server.keepAliveTimeout = 60_000
  const host = options.host ?? '127.0.0.1'
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(options.port ?? 0, host, listening)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${host}:${port}`,
    get world() {
      return simulation.world
    },
    faults: simulation.faults,
    simulation,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

async function answer(simulation: Simulation, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A client that goes away mid-request is no error of ours.
  request.on('error', () => {})
  try {
    if (isControlPath(request.url ?? '/')) await controlDoor(simulation, request, response)
    else await frontDoor(simulation, request, response)
  } catch {
    response.destroy()
  }
}
