import type { Page } from '@playwright/test'
import { expect, test } from './page'

const clusters = '/demo/ap-northeast-1/clusters'
const cluster = `${clusters}/shop-prod`

test('from cluster to service, task, container and task definition, and back', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('table').first().getByRole('link', { name: 'shop-prod' }).click()
  await expect(page).toHaveURL(cluster)
  await expect(page.getByRole('heading', { level: 1, name: 'shop-prod' })).toBeVisible()

  await page.getByRole('table').getByRole('link', { name: 'cart-api', exact: true }).click()
  await expect(page).toHaveURL(`${cluster}/services/cart-api`)
  await expect(page.getByRole('heading', { level: 1, name: 'cart-api' })).toBeVisible()

  const tasks = page.getByRole('table', { name: /tasks/i }).first()
  await tasks.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/tasks\/[0-9a-f]{32}$/)
  await expect(page.getByRole('heading', { level: 2, name: /Containers/ })).toBeVisible()
  await expect(page.getByText('MiB – ').first()).toBeVisible()

  await page.getByRole('main').getByRole('link', { name: 'cart-api:72' }).first().click()
  await expect(page).toHaveURL('/demo/ap-northeast-1/task-definitions/cart-api/72')
  await expect(page.getByRole('heading', { level: 2, name: 'Memory limits' })).toBeVisible()

  await page.goBack()
  await expect(page).toHaveURL(/\/tasks\/[0-9a-f]{32}$/)
  await page.goForward()
  await expect(page).toHaveURL('/demo/ap-northeast-1/task-definitions/cart-api/72')
})

test('the first HTML already carries the data', async ({ request }) => {
  const pages: [string, string][] = [
    ['/', 'shop-prod'],
    ['/demo/ap-northeast-1', 'batch-ec2'],
    [cluster, 'payments-gateway'],
    [`${cluster}/services/checkout`, 'checkout:141'],
    [`${cluster}/tasks/9f2c41d07be14a63b8d05e7c2a91f634`, 'OutOfMemoryError: Container killed due to memory usage'],
    ['/demo/ap-northeast-1/clusters/batch-ec2/container-instances', 'm6i.2xlarge'],
    ['/demo/ap-northeast-1/task-definitions', 'report-renderer'],
    ['/demo/ap-northeast-1/task-definitions/checkout', ':141'],
    ['/demo/ap-northeast-1/task-definitions/checkout/141', '2048 MiB – 3072 MiB'],
  ]
  for (const [path, text] of pages) {
    const html = await (await request.get(path)).text()
    const drawn = html.replace(/<script[\s\S]*?<\/script>/g, '')
    expect(drawn, path).toContain(text)
    expect(html, path).not.toContain('ECSCOPE-CANARY')
  }
})

test('order and filter of a table are part of the link', async ({ page }) => {
  await page.goto(cluster)
  const services = page.getByRole('table')
  const names = () => services.getByRole('row').locator('td:nth-child(2)').allInnerTexts()
  await services.getByRole('button', { name: 'Service', exact: true }).click()
  await expect(page).toHaveURL(/services\.sort=/)
  // What orders rows is loaded with the first order that is asked for.
  await expect.poll(async () => isSorted(await names())).toBe(true)
  await page.getByRole('searchbox').fill('mailer')
  await expect.poll(names).toEqual(['mailer'])
  await page.reload()
  await expect(page.getByRole('searchbox')).toHaveValue('mailer')
  await expect.poll(names).toEqual(['mailer'])
})

test('what is typed into a filter stays as it was typed, also through an input method', async ({ page, context }) => {
  await page.goto(cluster)
  const field = page.getByRole('searchbox')
  await field.pressSequentially('storefront checkout', { delay: 15 })
  await expect(field).toHaveValue('storefront checkout')
  await expect(page).toHaveURL(/services\.find=storefront\+checkout/)
  await field.fill('')
  await field.focus()
  const session = await context.newCDPSession(page)
  for (const text of ['k', 'か', 'かn', 'かん']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await session.send('Input.insertText', { text: '漢' })
  await expect(field).toHaveValue('漢')
})

test('a page keeps itself fresh, says how old it is, and can be paused', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/')) asked.push(request.url())
  })
  await page.goto(cluster)
  await expect(page.getByText(/Live · \d+ s ago/)).toBeVisible()
  await expect.poll(() => asked.length, { timeout: 15_000 }).toBeGreaterThan(2)
  await page.getByRole('button', { name: 'Pause refreshing' }).click()
  await expect(page.getByText(/Paused/)).toBeVisible()
  await page.waitForTimeout(1000)
  const before = asked.length
  await page.waitForTimeout(7000)
  expect(asked.length).toBe(before)
})

test('language and theme are kept', async ({ page }) => {
  await page.goto(cluster)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: '日本語' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await expect(page.getByRole('heading', { level: 2, name: /サービス/ })).toBeVisible()
  await page.getByRole('button', { name: /テーマ/ }).click()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await expect(page.getByRole('heading', { level: 2, name: /サービス/ })).toBeVisible()
})

test('a phone shows the same without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of [cluster, `${cluster}/services/checkout`, '/demo/ap-northeast-1/task-definitions/checkout/141']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390)
  }
})

function isSorted(names: readonly string[]): boolean {
  return names.length > 1 && names.every((name, index) => index === 0 || (names[index - 1] ?? '') <= name)
}

test('nothing moves while data is refreshed', async ({ page }) => {
  await page.addInitScript(recordShifts)
  const pages = [
    [clusters, 'study-sandbox'],
    [`${clusters}/staging`, 'admin-console'],
    [`${clusters}/shop-prod/services/cart-api`, 'admin-console'],
  ] as const
  for (const [path, lastInTree] of pages) {
    await page.goto(path)
    await expect(page.getByRole('navigation').getByRole('link', { name: lastInTree })).toBeVisible()
    // That AWS is late is said in a line of its own, which moves what is below it.
    await expect(page.getByRole('button', { name: /^Live/ })).toBeVisible({ timeout: 30_000 })
    await refreshes(page, 1)
    await page.evaluate(() => Reflect.set(globalThis, 'shifted', 0))
    await refreshes(page, 2)
    expect(await page.evaluate(() => Reflect.get(globalThis, 'shifted')), path).toBeLessThan(0.005)
  }
})

function recordShifts() {
  Reflect.set(globalThis, 'shifted', 0)
  const add = (entry: PerformanceEntry) =>
    Reflect.set(globalThis, 'shifted', Reflect.get(globalThis, 'shifted') + Reflect.get(entry, 'value'))
  new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({ type: 'layout-shift', buffered: true })
}

async function refreshes(page: Page, count: number) {
  for (let seen = 0; seen < count; seen += 1) await page.waitForResponse(/\/api\/demo\/ap-northeast-1\/clusters/)
}
