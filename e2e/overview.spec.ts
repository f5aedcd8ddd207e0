import { expect, test } from './page'
import { fault, mend, reset } from './simulator'

const region = '/demo/ap-northeast-1'

// The stories of the demo go on by the clock: from here on checkout fails for a few minutes.
test.beforeEach(() => reset())

test('from the overview over what needs attention to the task and its limit', async ({ page }) => {
  await page.goto(region)
  await expect(page.getByRole('heading', { level: 1, name: '4 of 33 services need attention' })).toBeVisible({
    timeout: 20_000,
  })
  const attention = page.getByRole('region', { name: /^Needs attention/ })
  await expect(attention.getByRole('listitem')).toHaveCount(4)
  const checkout = attention.getByRole('listitem').filter({ hasText: 'checkout' })
  await expect(checkout).toContainText('app runs out of memory and is killed')
  await expect(checkout).toContainText('Needs more than its 3072 MiB limit, exit 137.')

  await page
    .getByRole('navigation')
    .first()
    .getByRole('link', { name: /Needs attention/ })
    .click()
  await expect(page).toHaveURL(`${region}/attention`)
  await expect(page.getByText('OutOfMemoryError: Container killed due to memory usage').first()).toBeVisible()

  await page.getByRole('link', { name: 'See the limit, checkout' }).click()
  await expect(page).toHaveURL(/\/clusters\/shop-prod\/tasks\/[0-9a-f]{32}$/)
  await expect(page.getByRole('heading', { level: 2, name: /ran out of memory/ })).toBeVisible()
  await expect(page.getByText('2048 MiB – 3072 MiB').first()).toBeVisible()
})

test('every finding of the overview leads to where it can be seen', async ({ page }) => {
  const places: [string, RegExp, string][] = [
    ['See the image, search-indexer', /\/task-definitions\/search-indexer\/56$/, 'v2.9.0-arm'],
    [
      'See the map, report-renderer',
      /\/clusters\/batch-ec2\/container-instances\?place=report-renderer:31$/,
      'i-0e18c7f3',
    ],
    ['See the machine, sensor-gateway', /\/clusters\/edge-external\/container-instances$/, 'mi-0c41f7a2e85d9b360'],
  ]
  for (const [name, url, text] of places) {
    await page.goto(region)
    await page.getByRole('link', { name }).click()
    await expect(page).toHaveURL(url)
    await expect(page.getByText(text).first()).toBeVisible()
  }
})

test('what is asked of a list stays in its link', async ({ page }) => {
  await page.goto(`${region}/attention`)
  await page.getByRole('searchbox').fill('v2.9.0')
  await expect(page).toHaveURL(/find=v2\.9\.0/)
  const found = page.getByText('1 of 4', { exact: true })
  await expect(found).toBeVisible()
  await page.reload()
  await expect(page.getByRole('searchbox')).toHaveValue('v2.9.0')
  await expect(found).toBeVisible()

  await page.goto(`${region}/changes`)
  await page.getByRole('radio', { name: 'Deployments' }).click()
  await expect(page).toHaveURL(/show=deployment/)
  await expect(page.getByText('Deploying :87 → :88').first()).toBeVisible()
  await expect(page.getByText('cannot be placed')).toHaveCount(0)
})

test('on a phone the whole row leads on, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of [region, `${region}/attention`, `${region}/changes`]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390)
  }
  await page.goto(region)
  // The link covers its row, so that a thumb need not find it.
  await page.getByText('Image cannot be pulled').first().click({ force: true })
  await expect(page).toHaveURL(/\/task-definitions\/search-indexer\/56$/)
})

test('when the right to list services is taken away, what was read stands and says how old it is', async ({ page }) => {
  await page.goto('/demo/us-east-1')
  const table = page.getByRole('table', { name: 'Clusters' })
  const service = table.getByRole('link', { name: 'storefront, steady, 4 of 4 running' })
  await expect(service).toBeVisible({ timeout: 20_000 })
  await fault({ kind: 'deny', action: 'ListServices', region: 'us-east-1' })
  try {
    await expect(page.getByText(/AWS now refuses ecs:ListServices/)).toBeVisible({ timeout: 45_000 })
    await expect(service).toBeVisible()
    await expect(table.getByRole('link', { name: 'shop-us' })).toBeVisible()
  } finally {
    await mend()
  }
})
