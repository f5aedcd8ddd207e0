import { build } from './build.mjs'
import { command } from './process.mjs'
import { serveDemo } from './serve-demo.mjs'

const isBuilt = process.argv.includes('--built')

await command(() => serveDemo({ prepare: isBuilt ? async () => {} : build, next: 'start' }))
