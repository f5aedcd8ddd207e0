import { spawn } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's top folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

const quiet = {
  NEXT_TELEMETRY_DISABLED: '1',
  // The SDK says on every start that Node 20 ends in January 2027; the README says it once.
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  // Each program sets its own; a terminal's `production` would leave out what builds and tests.
  NODE_ENV: undefined,
}

/** The environment of every program that a command starts. */
export function environment(extra = {}) {
  return { ...process.env, ...quiet, ...extra }
}

/** Starts a program in the checkout, its output on this terminal. `npm` and `npx` need a shell on Windows. */
export function start(command, args, env = {}) {
  const shell = process.platform === 'win32' && command.startsWith('np')
  return spawn(command, args, { cwd: root, stdio: 'inherit', env: environment(env), shell })
}

/** Runs a program to its end. Shape: its exit code; 1 when it could not be started or a signal ended it. */
export function run(command, args, env = {}) {
  return new Promise((done) => {
    const child = start(command, args, env)
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`)
      done(1)
    })
    child.on('exit', (code) => done(code ?? 1))
  })
}

/** Runs the JavaScript program of an installed package, without npx in between: signals reach it. */
export function binary(name) {
  const paths = {
    next: 'next/dist/bin/next',
    tsc: 'typescript/bin/tsc',
    biome: '@biomejs/biome/bin/biome',
    vitest: 'vitest/vitest.mjs',
    playwright: '@playwright/test/cli.js',
  }
  return resolve(root, 'node_modules', paths[name])
}

/**
 * Ends the children with this process, and this process with the first child that ends.
 * Shape: the function that ends them all with an exit code.
 */
export function liveAndDieTogether(children) {
  let ending = false
  const end = async (code) => {
    if (ending) return
    ending = true
    process.exitCode = code
    const living = children.filter(isAlive)
    const ended = Promise.all(living.map((child) => new Promise((done) => child.once('exit', done))))
    for (const child of living) child.kill('SIGTERM')
    const impatience = setTimeout(() => {
      for (const child of living.filter(isAlive)) child.kill('SIGKILL')
    }, 3000)
    await ended
    clearTimeout(impatience)
    process.exit(code)
  }
  for (const child of children) child.on('exit', (code) => end(code ?? 1))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0))
  return end
}

/** Whether a child runs; one that a signal ended has no exit code. */
export function isAlive(child) {
  return child.exitCode === null && child.signalCode === null
}

/** Runs a command's steps; a failure is one sentence and exit code 1, not a stack. */
export async function command(steps) {
  try {
    await steps()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
