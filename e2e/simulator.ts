import { ECSClient } from '@aws-sdk/client-ecs'
import { expect } from '@playwright/test'

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

/** Stops simulated time, or lets it go on as if it had not stood still. */
export async function freeze(isFrozen: boolean): Promise<void> {
  const change = isFrozen ? { speed: 0 } : { speed: 1, setAt: new Date().toISOString() }
  await fetch(`${simulatorUrl}/_ecscope/clock`, { method: 'POST', body: JSON.stringify(change) })
}

/** The task that checkout lost last when the demo begins. */
const lostLast = '9f2c41d07be14a63b8d05e7c2a91f634'

/** Begins the demo's stories anew, at this moment of the simulated time, and waits until the dashboard tells them so. */
export async function reset(): Promise<void> {
  const response = await fetch(`${simulatorUrl}/_ecscope/reset`, { method: 'POST', body: '{"world":"demo"}' })
  if (!response.ok) throw new Error(await response.text())
  await expect(() => expect(targets()).resolves.toContain(lostLast)).toPass({ timeout: 30_000 })
}

/** The tasks to which the findings of the demo lead now. */
async function targets(): Promise<string[]> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/demo/ap-northeast-1/attention`)
  const { data } = await answer.json()
  return data.findings.map(({ target }: { target: { task?: string } }) => target.task)
}
