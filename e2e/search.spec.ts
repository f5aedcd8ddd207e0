import type { Locator, Page } from '@playwright/test'
import { expect, test } from './page'

const scope = '/demo/ap-northeast-1'
/** Presses a key until the page, which has only come, hears it. */
async function pressUntil(page: Page, key: string, opened: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key)
    await expect(opened).toBeVisible({ timeout: 1_000 })
  }).toPass()
}

const field = (page: Page) => page.getByRole('combobox')
const taskId = '9f2c41d07be14a63b8d05e7c2a91f634'

test('a task is found by the beginning of its id, from the keyboard alone', async ({ page }) => {
  await page.goto(scope)
  await pressUntil(page, 'Control+k', field(page))
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('9f2c41')
  await expect(page.getByRole('option', { name: taskId })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${scope}/clusters/shop-prod/tasks/${taskId}`)
  await expect(field(page)).toBeHidden()

  await page.keyboard.press('/')
  await expect(page.getByRole('option').first()).toContainText('9f2c41d0')
})

test('an exit code finds the tasks that ended with it, and why', async ({ page }) => {
  await page.goto(scope)
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('137')
  const option = page.getByRole('group', { name: 'Stopped with exit code 137' }).getByRole('option').first()
  await expect(option).toContainText('checkout')
  await expect(option).toContainText('app')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/clusters\/shop-prod\/tasks\/[0-9a-f]{32}$/)
})

test('when nothing is found it says where it looked, and a close name is one key away', async ({ page }) => {
  await page.goto(scope)
  await pressUntil(page, '/', field(page))
  await page.keyboard.type('strorefront')
  await expect(page.getByText(/^No match for “strorefront” in \d+ services, \d+ tasks$/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${scope}/clusters/shop-prod/services/storefront`)
})

test('keys lead to the main pages, are listed, and leave fields and dialogs alone', async ({ page }) => {
  await page.goto(scope)
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await pressUntil(page, '?', list)
  await expect(list).toContainText('Pause or resume refreshing')
  await page.keyboard.press('p')
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  const refresh = page.getByRole('button', { name: /Pause refreshing$/ })
  await expect(refresh).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('p')
  await expect(refresh).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('p')

  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await expect(page).toHaveURL(`${scope}/task-definitions`)
  await page.getByRole('searchbox').first().fill('')
  await page.getByRole('searchbox').first().pressSequentially('/?p')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(refresh).toHaveAttribute('aria-pressed', 'false')
})

test('Esc closes the search and the focus returns to where it was', async ({ page }) => {
  await page.goto(scope)
  const button = page.getByRole('button', { name: 'Search', exact: true })
  await button.press('Enter')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(button).toBeFocused()
})
