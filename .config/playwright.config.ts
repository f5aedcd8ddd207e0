import { defineConfig } from '@playwright/test'

const port = Number(process.env.ECSCOPE_TEST_PORT ?? 4380)
const simulatorPort = port + 1
const helloWorldPort = port + 2
const server = {
  cwd: '..',
  timeout: 120_000,
  reuseExistingServer: false,
  gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
} as const

export default defineConfig({
  testDir: '../e2e',
  outputDir: '../test-results',
  fullyParallel: false,
  // The walks share one simulated account, and its faults.
  workers: 1,
  retries: 0,
  reporter: [['list']],
  timeout: 60_000,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    trace: 'retain-on-failure',
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env.ECSCOPE_BROWSER,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
  webServer: [
    {
      ...server,
      command: 'node lib/commands/demo.mjs --built',
      url: `http://127.0.0.1:${port}/api`,
      env: { PORT: String(port), ECSCOPE_SIMULATOR_PORT: String(simulatorPort) },
    },
    {
      ...server,
      command: 'node lib/commands/hello-world.mjs',
      url: `http://127.0.0.1:${helloWorldPort}`,
      env: { PORT: String(helloWorldPort) },
    },
  ],
})
