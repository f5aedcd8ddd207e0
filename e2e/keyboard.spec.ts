import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { reset } from './simulator'

const region = '/demo/ap-northeast-1'

// The stories of the demo go on by the clock: from here on checkout fails for a few minutes.
test.beforeEach(() => reset())

/** Tabs on until the named thing has the focus. */
async function tabTo(page: Page, name: RegExp, mostSteps = 80): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    )
    if (name.test(focused)) return
  }
  throw new Error(`${name} was not reached in ${mostSteps} steps`)
}

test('from the overview to a task, its limit and back, by keyboard alone', async ({ page }) => {
  await page.goto(region)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('need attention')
  await tabTo(page, /^See the limit, checkout/)
  await expect(page.locator(':focus')).toHaveCSS('outline-style', 'solid')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/tasks\/[0-9a-f]{32}$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await tabTo(page, /app: .*MiB|app .*3072 MiB/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await tabTo(page, /^Overview$/, 200)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${region}$`))
})

for (const path of [
  region,
  `${region}/attention`,
  `${region}/clusters/shop-prod`,
  `${region}/clusters/shop-prod/services/checkout`,
  `${region}/task-definitions/checkout/141`,
]) {
  test(`Tab reaches everything on ${path} and ends`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    // Whatever refreshes must not move the focus away.
    const missed = await reachAll(page)
    expect(missed).toEqual([])
  })
}

/** What can be used and has not been reached once Tab has gone round. */
async function reachAll(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const usable = document.querySelectorAll('a[href], button:not([disabled]), input, select, textarea, summary')
    for (const each of usable) {
      const isHidden = !(each as HTMLElement).checkVisibility({ visibilityProperty: true })
      // Of a group of radio buttons Tab reaches the chosen one; the arrow keys reach the others.
      const isOtherChoice = each.matches('input[type=radio]:not(:checked)')
      if (isHidden || isOtherChoice || each.getAttribute('tabindex') === '-1' || each.closest('[inert]')) continue
      each.setAttribute('data-unreached', '')
    }
  })
  for (let step = 0; step < 1_500; step += 1) {
    await page.keyboard.press('Tab')
    const isRound = await page.evaluate(() => {
      document.activeElement?.removeAttribute('data-unreached')
      return document.activeElement === document.body
    })
    if (isRound) break
  }
  return page.locator('[data-unreached]').evaluateAll((missed) => missed.map((each) => each.outerHTML.slice(0, 200)))
}
