import { CreateClusterCommand, DeleteClusterCommand } from '@aws-sdk/client-ecs'
import { expect, test } from './page'
import { ecsClient, fault, mend } from './simulator'

const clusters = '/demo/ap-northeast-1/clusters'

const fresh: string[] = []

test.afterEach(mend)
test.afterAll(async () => {
  for (const cluster of fresh) await ecsClient().send(new DeleteClusterCommand({ cluster }))
})

test('a missing permission blanks its own section, names the action and offers the statement', async ({ page }) => {
  await fault({ kind: 'deny', action: 'ListServices' })
  await page.goto(`${clusters}/study-sandbox`)
  await expect(page.getByRole('heading', { level: 1, name: 'study-sandbox' })).toBeVisible()
  await expect(page.getByText('ecs:ListServices').first()).toBeVisible({ timeout: 20_000 })
  await page.getByText('Policy statement that allows it').first().click()
  await expect(page.getByText('"Action": ["ecs:ListServices", "ecs:DescribeServices"]')).toBeVisible()
})

test('a page that ECS keeps waiting shows its name and its outline first, and what it is about follows', async ({
  page,
}) => {
  const cluster = await freshCluster()
  fresh.push(cluster)
  await fault({ kind: 'latency', milliseconds: 6_000 })
  await page.goto(`${clusters}/${cluster}`, { waitUntil: 'commit' })
  await expect(page.getByRole('heading', { level: 1, name: cluster })).toBeVisible()
  await expect(page.getByText(/^Asking ECS|^Still loading/)).toBeVisible()
  await mend()
  await expect(page.getByRole('heading', { level: 2, name: 'Services' })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('heading', { level: 1, name: cluster })).toBeVisible()
})

test('when AWS throttles, the last data stays with its time and its age, and the page mends itself', async ({
  page,
}) => {
  await page.goto(`${clusters}/staging`)
  const services = page.getByRole('table')
  await expect(services.getByRole('link', { name: 'storefront', exact: true })).toBeVisible()
  await fault({ kind: 'throttle' })
  await expect(page.getByText(/throttling/).first()).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/^Showing .* from \d\d:\d\d:\d\d, .* ago$/).first()).toBeVisible()
  await expect(services.getByRole('link', { name: 'storefront', exact: true })).toBeVisible()
  await mend()
  await expect(page.getByText(/throttling/)).toHaveCount(0, { timeout: 40_000 })
})

test.describe('a server that is gone', () => {
  test.use({ allowedErrors: [/Failed to load resource|ERR_FAILED/] })

  test('leaves its last data on screen and is missed above it', async ({ page }) => {
    await page.goto(`${clusters}/staging`)
    await expect(page.getByRole('link', { name: 'storefront', exact: true }).first()).toBeVisible()
    await page.route('**/api/**', (route) => route.abort())
    await expect(page.getByText('The server of this dashboard does not answer.', { exact: false })).toBeVisible({
      timeout: 20_000,
    })
    await expect(page.getByRole('link', { name: 'storefront', exact: true }).first()).toBeVisible()
    await page.unroute('**/api/**')
    await expect(page.getByText('The server of this dashboard does not answer.', { exact: false })).toHaveCount(0, {
      timeout: 20_000,
    })
  })
})

test.describe('an address of something that is not there', () => {
  test.use({ allowedErrors: [/404/] })

  test('says in place what is not there, and only of a task that it may have been forgotten', async ({ page }) => {
    await page.goto(`${clusters}/nobody`)
    await expect(page.getByRole('heading', { name: 'There is no cluster nobody here' })).toBeVisible()
    await expect(page.getByText(/about an hour/)).toHaveCount(0)
    await page.goto(`${clusters}/staging/tasks/0123456789abcdef0123456789abcdef`)
    await expect(page.getByRole('heading', { name: /^There is no task 0123/ })).toBeVisible()
    await expect(page.getByText(/about an hour/)).toBeVisible()
    await page.goto('/nowhere/at/all/of/it')
    await expect(page.getByText('There is no such page')).toBeVisible()
  })
})

/** A cluster that nobody has looked at yet: nothing of it is known but its name. */
async function freshCluster(): Promise<string> {
  const clusterName = `waiting-${Date.now().toString(36)}`
  await ecsClient().send(new CreateClusterCommand({ clusterName }))
  return clusterName
}
