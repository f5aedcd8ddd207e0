import type { Page } from '@playwright/test'
import messages from '../lib/messages/en.json' with { type: 'json' }
import { seriousFindings } from './axe'
import { expect, test } from './page'

const region = '/demo/ap-northeast-1'
const pages = [
  '/',
  region,
  `${region}/attention`,
  `${region}/changes`,
  `${region}/clusters`,
  `${region}/clusters/shop-prod`,
  `${region}/clusters/shop-prod/services/checkout`,
  `${region}/clusters/shop-prod/tasks?tasks=stopped`,
  `${region}/clusters/shop-prod/tasks/9f2c41d07be14a63b8d05e7c2a91f634`,
  `${region}/clusters/batch-ec2/container-instances`,
  `${region}/task-definitions`,
  `${region}/task-definitions/checkout`,
  `${region}/task-definitions/checkout/141`,
  `${region}/task-definitions/checkout/compare?from=137&to=141`,
  '/playground',
]
const messageKeys = new Set(keysOf(messages))

for (const language of ['en', 'ja'] as const) {
  test(`axe finds nothing serious on any page in ${language}, light and dark, and no page shows a key`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(300_000)
    await context.addCookies([{ name: 'ecscope-language', value: language, url: baseURL ?? '' }])
    for (const path of pages) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await showTheme(page, 'light')
      expect(await seriousFindings(page), path).toEqual([])
      // A theme changes colours and nothing else.
      await showTheme(page, 'dark')
      expect(await seriousFindings(page, 'color-contrast'), `${path}, dark`).toEqual([])
      const words = (await page.locator('body').innerText()).split(/\s+/)
      expect(
        words.filter((word) => messageKeys.has(word)),
        path,
      ).toEqual([])
    }
  })
}

async function showTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
}

type Messages = { readonly [name: string]: string | Messages }

/** Every dotted key; a key of one word may also be a word of ECS. */
function keysOf(messages: Messages, before = ''): string[] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === 'string' ? (before ? [before + name] : []) : keysOf(value, `${before}${name}.`),
  )
}
