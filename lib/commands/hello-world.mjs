import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { portOf } from './port.mjs'
import { binary, command, liveAndDieTogether, root, run, start } from './process.mjs'

// Inside the checkout, so that its own packages are found further up; below `.next` nothing needs to be ignored.
const folder = resolve(root, '.next/hello-world')

const files = {
  'app/layout.js':
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }',
  'app/bare/page.js': 'export default function Page() { return <main><h1>Hello world!</h1></main> }',
  'app/page.js': `import { Hello } from './hello'
import { Providers } from './providers'
export default function Page() { return <Providers><Hello /></Providers> }`,
  'app/providers.js': `'use client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
export function Providers({ children }) {
  const [client] = useState(() => new QueryClient())
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}`,
  'app/hello.js': `'use client'
import { useQuery } from '@tanstack/react-query'
export function Hello() {
  const { data } = useQuery({ queryKey: ['hello'], queryFn: async () => 'world', initialData: 'world' })
  return <main><h1>Hello {data}!</h1></main>
}`,
  'next.config.mjs': `export default { agentRules: false, turbopack: { root: ${JSON.stringify(root)} } }`,
  'package.json': '{ "private": true }',
  // Next looks for these two further up as well, and would take the dashboard's.
  'instrumentation.js': 'export function register() {}',
  'proxy.js': "export function proxy() {}\nexport const config = { matcher: '/none' }",
}

/**
 * Builds and serves a hello world of this checkout's Next, by which pages are measured. `/` says it with a query of
 * TanStack's, which is as much given as Next is; `/bare` is what `create-next-app --empty` makes.
 */
await command(async () => {
  rmSync(folder, { recursive: true, force: true })
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(resolve(folder, file)), { recursive: true })
    writeFileSync(resolve(folder, file), text)
  }
  const next = (...words) => [binary('next'), ...words]
  const code = await run(process.execPath, next('build', folder))
  if (code !== 0) throw new Error('A hello world could not be built: see the messages above.')
  const port = String(portOf('PORT', 4282))
  liveAndDieTogether([start(process.execPath, next('start', folder, '-H', '127.0.0.1', '-p', port))])
})
