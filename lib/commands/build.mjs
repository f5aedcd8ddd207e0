import { ensureInstalled } from './install.mjs'
import { binary, command, run } from './process.mjs'

/** Builds the dashboard for production into `.next`. */
export async function build() {
  const code = await run(process.execPath, [binary('next'), 'build'])
  if (code !== 0) throw new Error('The dashboard could not be built: see the messages above.')
}

if (process.argv[1]?.endsWith('build.mjs')) {
  await command(async () => {
    await ensureInstalled()
    await build()
  })
}
