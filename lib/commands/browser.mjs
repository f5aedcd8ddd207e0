import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { delimiter } from 'node:path'
import { chromium } from 'playwright'
import { binary, run } from './process.mjs'

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe']
const systemPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)']}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env.LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`,
]

/** The browser that the walk uses: Playwright's own if it is installed, else one of the system; null when there is none. */
export function findBrowser() {
  const own = chromium.executablePath()
  if (existsSync(own)) return own
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [...systemNames.flatMap((name) => folders.map((folder) => `${folder}/${name}`)), ...systemPaths]
  return candidates.find(isProgram) ?? null
}

function isProgram(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** Finds a browser or installs one; one sentence says what to install when nothing works. */
export async function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0
  const withDeps = isLinuxRoot || process.platform !== 'linux' ? ['--with-deps'] : []
  await run(process.execPath, [binary('playwright'), 'install', ...withDeps, 'chromium'])
  const installed = findBrowser()
  if (installed) return installed
  if (isLinuxRoot && spawnSync('apt-get', ['--version']).status === 0) {
    await run('apt-get', ['update'])
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  }
  const last = findBrowser()
  if (last) return last
  throw new Error(
    'No browser was found for the browser walk. Install Chromium or Google Chrome, then run npm test again.',
  )
}
