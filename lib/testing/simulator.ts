import { ECSClient, type ECSClientConfig } from '@aws-sdk/client-ecs'
import { afterAll, beforeEach } from 'vitest'
import { createSimulator, type Simulator, type SimulatorOptions } from '@/lib/simulator/server'

export type TestSimulator = Simulator & {
  /** A real client of the main scope (account 012345678910, ap-northeast-1) that does not retry. */
  client(config?: ECSClientConfig): ECSClient
}

/**
 * Starts a simulator on a free port for a test: an empty world whose clock stands still, without throttling, unless
 * the options say otherwise. Close it when the test ends: its clients are destroyed with it.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<TestSimulator> {
  const simulator = await createSimulator({ world: 'empty', clock: { speed: 0 }, throttling: false, ...options })
  const clients: ECSClient[] = []
  return Object.defineProperties({} as TestSimulator, {
    ...Object.getOwnPropertyDescriptors(simulator),
    client: {
      value: (config: ECSClientConfig = {}) => {
        const client = new ECSClient({
          endpoint: simulator.url,
          region: 'ap-northeast-1',
          credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' },
          maxAttempts: 1,
          ...config,
        })
        clients.push(client)
        return client
      },
    },
    close: {
      value: async () => {
        for (const client of clients) client.destroy()
        await simulator.close()
      },
    },
  })
}

/**
 * One simulator for all tests of a file, as `startSimulator` makes it: each test begins with a fresh world, and it
 * closes itself after the last.
 */
export async function sharedSimulator(options: SimulatorOptions = {}): Promise<TestSimulator> {
  const simulator = await startSimulator(options)
  beforeEach(() => simulator.simulation.reset())
  afterAll(() => simulator.close())
  return simulator
}
