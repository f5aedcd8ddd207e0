import { UpdateServiceCommand } from '@aws-sdk/client-ecs'
import { expect, test } from './page'
import { advance, ecsClient, reset } from './simulator'

const clusters = '/demo/ap-northeast-1/clusters'

// The rollouts of the demo go on by the clock; here they begin anew, and afterwards for everybody else.
test.beforeAll(reset)
test.afterAll(reset)

test('a rolling service shows both trays, its bounds, and what its circuit breaker still takes', async ({ page }) => {
  await page.goto(`${clusters}/shop-prod/services/storefront`)
  const deployment = page.getByRole('region', { name: 'Rolling update' })
  await expect(deployment.getByRole('img', { name: /\d+ running, .*gone/ }).first()).toBeVisible()
  await expect(deployment.getByRole('img', { name: /\d+ running, .*to come/ }).first()).toBeVisible()
  await expect(deployment.getByRole('img', { name: 'Tasks move from the old revision to the new one' })).toBeVisible()
  await expect(deployment.getByRole('img', { name: /at least 160 healthy\. It runs at most 192/ })).toBeVisible()
  await expect(deployment.getByText('0 of 80 failures in a row, 80 left.')).toBeVisible()
  await deployment.getByRole('link', { name: 'Compare the revisions' }).click()
  await expect(page).toHaveURL(/task-definitions\/storefront\/compare\?from=87&to=88/)
})

test('scaling a service fills its tray without a reload', async ({ page }) => {
  await page.goto(`${clusters}/study-sandbox/services/rolling-lab`)
  const tray = (words: string) => page.getByRole('region', { name: 'Deployment' }).getByRole('img', { name: words })
  await expect(tray('3 running').first()).toBeVisible()
  await ecsClient().send(
    new UpdateServiceCommand({ cluster: 'study-sandbox', service: 'rolling-lab', desiredCount: 5 }),
  )
  await advance(300)
  await expect(tray('5 running').first()).toBeVisible({ timeout: 20_000 })
})

test('a service says what is wrong, where to look, and shows its troubles alone', async ({ page }) => {
  await page.goto(`${clusters}/batch-ec2/services/report-renderer`)
  const wrong = page.getByRole('region', { name: 'What is wrong' })
  await expect(wrong).toContainText('The largest gap is 6055 MiB: 89 short.')
  await expect(wrong.getByRole('link', { name: 'See the map' })).toHaveAttribute('href', /\?place=report-renderer:31$/)
  const events = page.getByRole('region', { name: 'Events' })
  await expect(events.getByText('has reached a steady state').first()).toBeVisible()
  await events.getByText(/^Problems/).click()
  await expect(page).toHaveURL(/events=problems/)
  await expect(events.getByText('has reached a steady state')).toHaveCount(0)
})
