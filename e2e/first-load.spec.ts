import { readdirSync, readFileSync } from 'node:fs'
import { type APIRequestContext, type Browser, expect, test } from '@playwright/test'
import { freeze, reset } from './simulator'

/** The first-load JavaScript that a route may have, as a multiple of what a hello world of Next has. */
const most = 1.25
const helloWorldUrl = `http://127.0.0.1:${Number(process.env.ECSCOPE_TEST_PORT ?? 4380) + 2}/`

type Names = Readonly<Record<string, string>>
type Sample = { readonly names?: Names; readonly query?: string }

// The fullest places of the demo: a cluster with hundreds of tasks, a service in the middle of a bad deployment.
const names: Names = {
  account: 'demo',
  region: 'ap-northeast-1',
  cluster: 'shop-prod',
  service: 'checkout',
  family: 'checkout',
  revision: '141',
}
/** Where a route has another fullest place, several that differ, or reads its query string. */
const samples: Readonly<Record<string, readonly Sample[]>> = {
  '/[account]/[region]/clusters/[cluster]/container-instances': [{ names: { cluster: 'batch-ec2' } }],
  '/[account]/[region]/clusters/[cluster]/services/[service]': [{}, { names: { service: 'storefront' } }],
  '/[account]/[region]/task-definitions/[family]/compare': [{ query: '?from=140&to=141' }],
}

// What a page shows later than at first, because it was not read yet or has changed, is no part of its first load.
test.beforeAll(async ({ request }) => {
  test.setTimeout(120_000)
  await reset()
  await freeze(true)
  await expect(async () => {
    const { data, notices } = await (await request.get('/api/overview')).json()
    expect([data.progress.isComplete, notices]).toEqual([true, []])
  }).toPass({ timeout: 90_000 })
})

test.afterAll(() => freeze(false))

/**
 * Counted is every script that Chromium fetches from an empty cache until the page is loaded, alive and asks for nothing
 * more, as the server sends it (gzip), at 1440 × 900 and without touching anything: what only comes into use later must
 * not be among it, and what a link fetches ahead of its click is. The hello world is Next's with one query of TanStack's,
 * about 144 KiB; the line above it in the table is Next's alone.
 */
test(`no route loads more than ${most} times the JavaScript of a hello world`, async ({
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const floor = await firstLoadBytes(browser, helloWorldUrl)
  const bareUrl = `${helloWorldUrl}bare`
  const loads = [
    { href: bareUrl, bytes: await firstLoadBytes(browser, bareUrl) },
    { href: helloWorldUrl, bytes: floor },
  ]
  for (const href of await hrefs(request)) loads.push({ href, bytes: await firstLoadBytes(browser, baseURL + href) })
  const line = ({ href, bytes }: { href: string; bytes: number }) =>
    `${(bytes / 1024).toFixed(1).padStart(7)} KiB  ${(bytes / floor).toFixed(3)} ×  ${href}`
  console.log(['First-load JavaScript, gzip', ...loads.map(line)].join('\n'))
  expect(loads.filter(({ bytes }) => bytes > most * floor).map(line)).toEqual([])
})

test('no script that a browser may load has the AWS SDK in it', () => {
  const scripts = readdirSync('.next/static', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.js$/.test(file),
  )
  expect(scripts.length).toBeGreaterThan(10)
  const marks = /aws-sdk|smithy|amz-sdk|AmazonEC2ContainerService|AWS4-HMAC/i
  expect(scripts.filter((file) => marks.test(readFileSync(`.next/static/${file}`, 'utf8')))).toEqual([])
})

async function firstLoadBytes(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage()
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (loaded) => {
    if (loaded.resourceType() === 'script') sizes.push(loaded.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  const response = await page.goto(url, { waitUntil: 'networkidle' })
  expect(response?.status(), url).toBe(200)
  await expect(page.getByRole('heading', { level: 1 }), url).toBeVisible()
  await page.close()
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** Every page of the app at its sample places: a new folder with a page is among them by itself. */
async function hrefs(request: APIRequestContext): Promise<string[]> {
  const tasks = await taskIds(request)
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
  const routes = files.flatMap((file) => (/(^|\/)page\.tsx$/.test(file) ? `/${file.replace(/\/?page\.tsx$/, '')}` : []))
  return routes.sort().flatMap((route) => {
    const own = route.includes('[task]') ? tasks.map((task) => ({ names: { task } })) : (samples[route] ?? [{}])
    return own.map((sample: Sample) => hrefOf(route, { ...names, ...sample.names }) + (sample.query ?? ''))
  })
}

function hrefOf(route: string, values: Names): string {
  return route.replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined)
      throw new Error(`${route} needs a sample: say what «${name}» is in e2e/first-load.spec.ts.`)
    return encodeURIComponent(value)
  })
}

/** A task that runs and one that was stopped: their pages show different things. */
async function taskIds(request: APIRequestContext): Promise<string[]> {
  const answer = await request.get(`/api/${names.account}/${names.region}/clusters/${names.cluster}/tasks`)
  const { data } = await answer.json()
  const ids = [data.running, data.stopped].map((tasks: { id: string; group: string }[]) =>
    tasks.find(({ group }) => group === `service:${names.service}`),
  )
  return ids.flatMap((task) => task?.id ?? [])
}
