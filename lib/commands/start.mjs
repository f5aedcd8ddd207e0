import './node-version.mjs'
import { existsSync } from 'node:fs'
import { addressOf } from './address.mjs'
import { ensureFree, portOf } from './port.mjs'
import { binary, command, liveAndDieTogether, root, start } from './process.mjs'

await command(async () => {
  const address = addressOf()
  const port = portOf('PORT', 4280)
  if (!existsSync(`${root}/.next/BUILD_ID`))
    throw new Error('ecscope is not built yet. Run npm ci and npm run build first.')
  await ensureFree(port, 'PORT', address)
  liveAndDieTogether([start(process.execPath, [binary('next'), 'start', '-H', address, '-p', String(port)])])
})
