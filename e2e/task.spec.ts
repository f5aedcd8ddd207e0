import { expect, test } from './page'
import { reset } from './simulator'

const region = '/demo/ap-northeast-1'

// The stories of the demo go on by the clock: from here on checkout fails for a few minutes.
test.beforeEach(() => reset())

test('from the overview a killed task is one click away, and says why, since when, with whom, and what to do', async ({
  page,
}) => {
  await page.goto(region)
  await page.getByRole('link', { name: 'See the limit, checkout' }).click()
  await expect(page).toHaveURL(/\/tasks\/\w{32}$/)
  await expect(
    page.getByRole('heading', { name: 'app ran out of memory and was killed at its limit of 3072 MiB' }),
  ).toBeVisible()
  await expect(page.getByText('Essential container in task exited')).toBeVisible()
  await expect(page.getByText(/more tasks? of checkout stopped for this cause since \d\d:\d\d/).first()).toBeVisible()
  await expect(page.getByRole('img', { name: /^The task’s life: provisioning .*, running .*, stopping/ })).toBeVisible()

  await page
    .getByRole('region', { name: /^Lifecycle/ })
    .getByText('Table', { exact: true })
    .click()
  await expect(page.getByRole('table', { name: /timestamp/ })).toBeVisible()

  const companions = page.getByRole('region', { name: /^Same cause/ })
  await companions.getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: /^app ran out of memory/ })).toBeVisible()
  await page.getByRole('link', { name: 'Needs attention: checkout' }).click()
  await expect(page.getByRole('region', { name: /^Findings/ })).toContainText('app runs out of memory')
})

test('a running task ends open at now and offers the command of ECS Exec', async ({ page }) => {
  await page.goto(`${region}/clusters/shop-prod/services/checkout`)
  await page.getByRole('row').filter({ hasText: 'RUNNING' }).first().getByRole('link').first().click()
  await expect(page.getByRole('region', { name: /^Lifecycle/ }).getByText('now', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy shell command for app' })).toHaveAttribute(
    'title',
    /^aws ecs execute-command --cluster shop-prod --task \w{32} --container app --interactive --command \/bin\/sh/,
  )
})
