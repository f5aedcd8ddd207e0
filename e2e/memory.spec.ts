import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { expect, test } from './page'

const revision = '/demo/ap-northeast-1/task-definitions/checkout/141'

/** What a choice of the export menu saves. */
async function saved(page: Page, choice: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'Export' }).click()
  const download: Promise<Download> = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: choice, exact: true }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('the drawing leaves the page as SVG, PNG and Markdown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(revision)

  const svg = await saved(page, 'Save as SVG')
  expect(svg.name).toBe('checkout-141.svg')
  const text = svg.bytes.toString('utf8')
  expect(text).toContain('2048 MiB – 3072 MiB')
  expect(text).not.toMatch(/var\(|<script|class=/)
  const root = await page.evaluate(
    (source) => new DOMParser().parseFromString(source, 'image/svg+xml').documentElement.localName,
    text,
  )
  expect(root).toBe('svg')

  const png = await saved(page, 'Save as PNG')
  expect(png.name).toBe('checkout-141.png')
  const width = Number(/width="(\d+)"/.exec(text)?.[1])
  // A PNG's first chunk has its width at byte 16.
  expect(png.bytes.readUInt32BE(16)).toBe(2 * width)

  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Copy as Markdown' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  const markdown = await page.evaluate(() => navigator.clipboard.readText())
  expect(markdown).toContain('### checkout:141')
  expect(markdown).toContain('| app | 2048 | 3072 | 2048 | 3072 | container |  |')
})

test('a row tells itself to the pointer, the keyboard and the ear; the table has the same numbers', async ({
  page,
}) => {
  await page.goto(revision)
  const app = page.getByRole('img', { name: /^app: 2048 MiB – 3072 MiB/ })
  await app.focus()
  await expect(page.getByRole('tooltip')).toContainText('3072 MiB')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('img', { name: /^envoy: 512 MiB – 512 MiB/ })).toBeFocused()

  await page.getByRole('button', { name: 'Table', exact: true }).click()
  const row = page.getByRole('row', { name: /^app/ }).first()
  await expect(row.getByRole('cell').nth(1)).toHaveText('3072')
  await expect(page.getByText(/no Container Insights metrics/)).toBeVisible()
})
