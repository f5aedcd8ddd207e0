import { expect, test } from './page'
import { fault, mend } from './simulator'

const cluster = '/demo/ap-northeast-1/clusters/staging'

test.afterEach(mend)

test('a missing permission blanks its own section, names the action and offers the statement', async ({ page }) => {
  await fault({ kind: 'deny', action: 'ListServices' })
  await page.goto('/demo/ap-northeast-1/clusters/study-sandbox')
  await expect(page.getByRole('heading', { level: 1, name: 'study-sandbox' })).toBeVisible()
  await expect(page.getByText('ecs:ListServices').first()).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Policy statement that allows it').first()).toBeVisible()
})

test('when AWS throttles, the last data stays with its age, and the page mends itself', async ({ page }) => {
  await page.goto(cluster)
  const services = page.getByRole('table')
  await expect(services.getByRole('link', { name: 'storefront', exact: true })).toBeVisible()
  await fault({ kind: 'throttle' })
  await expect(page.getByText(/throttling/).first()).toBeVisible({ timeout: 30_000 })
  await expect(services.getByRole('link', { name: 'storefront', exact: true })).toBeVisible()
  await mend()
  await expect(page.getByText(/throttling/)).toHaveCount(0, { timeout: 40_000 })
})

test.describe('an address of something that is not there', () => {
  test.use({ allowedErrors: [/404/] })

  test('says so in place', async ({ page }) => {
    await page.goto('/demo/ap-northeast-1/clusters/nobody')
    await expect(page.getByRole('heading', { name: 'There is no nobody here' })).toBeVisible()
    await page.goto('/nowhere/at/all/of/it')
    await expect(page.getByText('There is no such page')).toBeVisible()
  })
})
