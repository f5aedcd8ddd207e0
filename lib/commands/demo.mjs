import { build } from './build.mjs'
import { command } from './process.mjs'
import { serveDemo } from './serve-demo.mjs'

await command(() => serveDemo({ prepare: build, next: 'start' }))
