import { ECSClient } from '@aws-sdk/client-ecs'

const port = Number(process.env.ECSCOPE_TEST_PORT ?? 4380)

/** Where the walk's simulated account answers. */
export const simulatorUrl = `http://127.0.0.1:${port + 1}`

/** A real AWS client of the account that the dashboard shows. */
export function ecsClient(): ECSClient {
  return new ECSClient({
    endpoint: simulatorUrl,
    region: 'ap-northeast-1',
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'simulated' },
  })
}

/** Breaks the simulated AWS until `mend`. Shape: a fault as `lib/simulator/README.md` lists them. */
export async function fault(what: Record<string, unknown>): Promise<void> {
  const response = await fetch(`${simulatorUrl}/_ecscope/faults`, { method: 'POST', body: JSON.stringify(what) })
  if (!response.ok) throw new Error(await response.text())
}

export async function mend(): Promise<void> {
  await fetch(`${simulatorUrl}/_ecscope/faults`, { method: 'DELETE' })
}

/** Lets simulated time pass. */
export async function advance(seconds: number): Promise<void> {
  await fetch(`${simulatorUrl}/_ecscope/clock`, { method: 'POST', body: JSON.stringify({ advanceSeconds: seconds }) })
}

/** Begins the demo's stories anew, at this moment of the simulated time. */
export async function reset(): Promise<void> {
  const response = await fetch(`${simulatorUrl}/_ecscope/reset`, { method: 'POST', body: '{"world":"demo"}' })
  if (!response.ok) throw new Error(await response.text())
}
