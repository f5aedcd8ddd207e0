import { createServer } from 'node:net'
import { isAlive } from './process.mjs'

/** A port number from the environment; a wrong one is one sentence. */
export function portOf(name, fallback) {
  const text = process.env[name] ?? String(fallback)
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (port >= 1 && port <= 65535) return port
  throw new Error(
    `${name} is «${text}», which is no port. Set it to a number from 1 to 65535, or leave it out for ${fallback}.`,
  )
}

/** Refuses a port that another program already listens on, before anything is built for it. */
export async function ensureFree(port, name, address = '127.0.0.1') {
  const isFree = await new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen(port, address, () => probe.close(() => done(true)))
  })
  if (!isFree)
    throw new Error(`Port ${port} is in use by another program. Stop it, or choose another port with ${name}=….`)
}

/** Waits until a URL answers; gives up after a minute, or when the program behind it has ended. */
export async function waitFor(url, child) {
  for (let tries = 0; tries < 600 && isAlive(child); tries += 1) {
    const answers = await fetch(url).then(
      () => true,
      () => false,
    )
    if (answers) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`${url} does not answer: see the messages above.`)
}
