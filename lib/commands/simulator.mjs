import { ensureInstalled } from './install.mjs'
import { command, liveAndDieTogether, start } from './process.mjs'

await command(async () => {
  await ensureInstalled()
  const { bundle } = await import('./bundle.mjs')
  liveAndDieTogether([
    start(process.execPath, ['--enable-source-maps', await bundle('lib/simulator/serve.ts', 'simulator')]),
  ])
})
