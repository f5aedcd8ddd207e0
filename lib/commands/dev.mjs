import { command } from './process.mjs'
import { serveDemo } from './serve-demo.mjs'

await command(() => serveDemo({ prepare: async () => {}, next: 'dev' }))
