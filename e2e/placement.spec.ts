import { expect, test } from './page'

const page1 = '/demo/ap-northeast-1/clusters/batch-ec2/container-instances'

test('from the task that cannot be placed to the instance that is 89 MiB short, in one click', async ({ page }) => {
  await page.goto('/demo/ap-northeast-1/attention')
  await page.getByRole('link', { name: 'See the map, report-renderer' }).click()
  const question = page.getByRole('region', { name: 'Why can’t this task be placed?' })
  await expect(question).toContainText('Each needs 6144 MiB in one piece. The largest gap is 6055 MiB: 89 short.')
  await expect(question.getByRole('row', { name: /i-0e18c7f3/ })).toContainText('−89')
  await expect(question.getByRole('row', { name: /i-0e46c9d1/ })).toContainText('+935')
  await expect(page.getByRole('img', { name: /^i-0e18c7f3: .* 89 MiB short: 6144 needed, 6055 free/ })).toBeVisible()
  const help = page.getByRole('region', { name: 'What would help' })
  await expect(help).toContainText('Lower memoryReservation to 5120')
  await expect(help).toContainText('Free 89 MiB on i-0e18c7f3')
  await expect(page.getByRole('region', { name: 'ECS says' })).toContainText('has insufficient memory available')
})

test('any revision that is named by hand tells how many more of it would fit', async ({ page }) => {
  await page.goto(page1)
  const field = page.getByRole('combobox', { name: 'Task definition to place' })
  await field.fill('etl-loader:22')
  await field.press('Enter')
  await expect(page).toHaveURL(/place=etl-loader(%3A|:)22/)
  const question = page.getByRole('region', { name: 'Where would a task fit?' })
  await expect(question).toContainText('Each needs 2048 MiB and 512 CPU units on one instance. 9 more fit.')
  await expect(page.getByRole('img', { name: /^i-0e18c7f3: .* 2 more tasks fit/ })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('region', { name: 'Why can’t this task be placed?' })).toBeVisible()
})

test('the map’s numbers stand in a table as well, and a service can be picked out', async ({ page }) => {
  await page.goto(page1)
  await page.getByRole('button', { name: /etl-loader/ }).click()
  await expect(page).toHaveURL(/owner=etl-loader/)
  await page.getByRole('group', { name: 'What the map shows' }).getByText('Table').click()
  const table = page.getByRole('table', { name: /Memory and CPU of each container instance/ })
  await expect(table.getByRole('row', { name: /i-0a1f83c2/ })).toContainText('3853 MiB short: 6144 needed, 2291 free.')
  await expect(table.getByRole('row', { name: /i-0e46c9d1/ })).toContainText('DRAINING: it takes no new tasks.')
})

test('a constraint, a silent agent and a task of its own group are told apart', async ({ page }) => {
  await page.goto('/demo/ap-northeast-1/clusters/edge-external/container-instances')
  const question = page.getByRole('region', { name: 'Why can’t this task be placed?' })
  await expect(question).toContainText('The agent is disconnected.')
  await expect(question).toContainText('distinctInstance: a task of service:sensor-gateway is there already.')
  await expect(question).toContainText('memberOf excludes it: attribute:role == sensor')
  await expect(page.getByRole('row', { name: /mi-0c41f7a2e85d9b360/ }).first()).toBeVisible()
  await expect(page.getByText('1 leaving')).toBeVisible()
})

test('a revision that does not exist is said so beside the map', async ({ page }) => {
  await page.goto(`${page1}?place=nothing:9`)
  await expect(page.getByText('nothing:9')).toBeVisible()
  await expect(page.getByText('i-0e18c7f3').first()).toBeVisible()
})
