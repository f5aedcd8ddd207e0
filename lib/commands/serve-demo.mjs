import { ensureInstalled } from './install.mjs'
import { ensureFree, portOf, waitFor } from './port.mjs'
import { binary, liveAndDieTogether, start } from './process.mjs'
import { simulatedAccount } from './simulated-account.mjs'

/** The simulator and a dashboard that reads it, until one of them ends. */
export async function serveDemo({ prepare, next }) {
  const port = portOf('PORT', 4280)
  const simulatorPort = portOf('ECSCOPE_SIMULATOR_PORT', 4281)
  await ensureFree(port, 'PORT')
  await ensureFree(simulatorPort, 'ECSCOPE_SIMULATOR_PORT')
  await ensureInstalled()
  await prepare()
  const { bundle } = await import('./bundle.mjs')
  const endpoint = `http://127.0.0.1:${simulatorPort}`
  const simulator = start(process.execPath, [
    '--enable-source-maps',
    await bundle('lib/simulator/serve.ts', 'simulator'),
  ])
  const dashboard = start(
    process.execPath,
    [binary('next'), next, '-H', '127.0.0.1', '-p', String(port)],
    simulatedAccount(endpoint, `demo-${port}`),
  )
  const end = liveAndDieTogether([simulator, dashboard])
  try {
    await waitFor(`${endpoint}/_ecscope/state`, simulator)
    await waitFor(`http://127.0.0.1:${port}/api`, dashboard)
  } catch (error) {
    console.error(error.message)
    return end(1)
  }
  console.log(`
  ecscope shows a simulated ECS account. Open
    http://127.0.0.1:${port}/demo/ap-northeast-1

  The same account answers the aws CLI. Try
    AWS_ACCESS_KEY_ID=demo AWS_SECRET_ACCESS_KEY=demo aws ecs create-cluster --cluster-name fargate-cluster \\
      --region ap-northeast-1 --endpoint-url ${endpoint}

  Ctrl+C ends both.
`)
}
