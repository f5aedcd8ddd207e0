import { expect, test } from './page'

const family = '/demo/ap-northeast-1/task-definitions/checkout'

test('two revisions picked by keyboard tell what changed, masked where it must be', async ({ page }) => {
  await page.goto(family)
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: ':140', exact: true }) })
  await expect(row).toContainText('app image checkout:v4.18.1')

  await page.getByRole('checkbox', { name: 'Compare :140' }).press('Space')
  await page.getByRole('checkbox', { name: 'Compare :141' }).press('Space')
  await page.getByRole('link', { name: 'Compare :140 and :141' }).press('Enter')
  await expect(page).toHaveURL(`${family}/compare?from=140&to=141`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('checkout:140 → :141')

  await expect(page.getByText('The task is 2048 MiB smaller')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('limit 4096 → 3072')
  const changes = page.getByRole('table', { name: 'Changes' })
  await expect(changes.getByRole('row', { name: /FEATURE_BULK_COUPON/ })).toContainText('set, not shown')
  await expect(changes.getByRole('row', { name: /memory 4096/ })).toContainText(
    'The hard limit falls by 1024 MiB. Beyond 3072 MiB the container is killed.',
  )
})

test('the JSON of two revisions opens line by line, and no secret is in it', async ({ page }) => {
  await page.goto(`${family}/compare?from=140&to=141`)
  await page.getByRole('radio', { name: 'JSON only' }).click()
  await expect(page).toHaveURL(/show=json/)
  const lines = page.getByRole('region', { name: '8 lines removed, 8 lines added' })
  await expect(lines.locator('mark').filter({ hasText: '6144' })).toBeVisible()
  await lines.getByRole('button', { name: '98 lines the same' }).press('Enter')
  await expect(lines.getByText('"STRIPE_SECRET_KEY"').first()).toBeVisible()
  await expect(lines).not.toContainText('ECSCOPE-CANARY')
})

test('revisions are swapped, chosen and left out of the address', async ({ page }) => {
  await page.goto(`${family}/compare`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('checkout:140 → :141')
  await page.getByRole('button', { name: 'Swap the two revisions' }).click()
  await expect(page).toHaveURL(`${family}/compare?from=141&to=140`)
  await expect(page.getByText('The task is 2048 MiB larger')).toBeVisible()
  await page.getByLabel('From').selectOption('138')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('checkout:138 → :140')
})

test('a revision that is not there says so', async ({ page }) => {
  await page.goto(`${family}/compare?from=9999&to=141`)
  await expect(page.getByText('checkout:9999').first()).toBeVisible()
  await page.goto(`${family}/compare?from=twelve&to=141`)
  await expect(page.getByText('twelve').first()).toBeVisible()
})

test('a revision tells what changed since the one before, and leads to the comparison', async ({ page }) => {
  await page.goto(`${family}/138`)
  const section = page.getByRole('region', { name: /Changed since :137/ })
  await expect(section).toContainText('otel-collector')
  await section.getByRole('link', { name: 'Compare with :137' }).click()
  await expect(page).toHaveURL(`${family}/compare?from=137&to=138`)
})
