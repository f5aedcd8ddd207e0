import { ensureInstalled } from './install.mjs'
import { binary, command, run } from './process.mjs'

await command(async () => {
  await ensureInstalled()
  const { ensureBrowser } = await import('./browser.mjs')
  const { build } = await import('./build.mjs')
  await step('types: routes', 'next', ['typegen'])
  await step('types', 'tsc', ['--noEmit'])
  await step('lint', 'biome', ['check', '--config-path=.config'])
  await step('import doors and unit tests', 'vitest', ['run', '--config', '.config/vitest.config.mts'])
  await build()
  const browser = await ensureBrowser()
  await step('browser walk', 'playwright', ['test', '--config', '.config/playwright.config.ts'], {
    ECSCOPE_BROWSER: browser,
  })
  console.log('\nAll checks passed.')
})

async function step(name, program, args, env = {}) {
  console.log(`\n— ${name}`)
  const code = await run(process.execPath, [binary(program), ...args], env)
  if (code !== 0) throw new Error(`The step «${name}» failed: see the messages above.`)
}
