import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, ''), 'server-only': `${root}lib/testing/server-only.ts` } },
  test: {
    include: ['{lib,components,app}/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    // Of two cores Vitest would use one; the longest files wait for sockets.
    maxWorkers: '100%',
  },
})
