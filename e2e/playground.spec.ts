import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Download, Locator, Page } from '@playwright/test'
import { expect, test } from './page'

const definition = (worker: object) =>
  JSON.stringify(
    {
      family: 'pasted',
      requiresCompatibilities: ['FARGATE'],
      networkMode: 'awsvpc',
      cpu: '1024',
      memory: '4096',
      containerDefinitions: [{ name: 'worker', image: 'worker:1', ...worker }],
    },
    null,
    2,
  )

const editor = (page: Page) => page.getByRole('textbox', { name: 'Task definition as JSON' })

// Nobody waits for the editor: what is written before it is there must stay.
async function write(page: Page, text: string) {
  await editor(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  // As a paste does: typing would close brackets and indent lines.
  await page.keyboard.insertText(text)
}

test('a pasted definition is drawn and checked, mended by one click, and restored by its link', async ({ page }) => {
  await page.goto('/playground')
  await write(page, definition({ memoryReservation: 1536, memory: 1024 }))
  const findings = page.getByRole('region', { name: 'Findings' })
  await expect(findings.getByText('Container worker: its limit of 1024 MiB is below its reservation')).toBeVisible()
  await expect(findings.getByText("'memory' must be greater than or equal to 'memoryReservation'")).toBeVisible()
  await expect(page.locator('.cm-note-words', { hasText: 'its limit of 1024 MiB is below' })).toBeVisible()

  await findings.getByRole('button', { name: /^Line 14, column/ }).click()
  await expect(page.locator('.cm-activeLine')).toContainText('"memory": 1024')

  await findings.getByRole('button', { name: 'Set 1536' }).click()
  await expect(page.getByText('1536 MiB – 1536 MiB').first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('1536 MiB – 1024 MiB').first()).toBeVisible()
  await findings.getByRole('button', { name: 'Set 1536' }).click()
  await expect(page.getByText('No errors').first()).toBeVisible()

  await page.getByText('EC2', { exact: true }).click()
  await page.getByLabel('Memory of the host').fill('15731')
  await expect(page).toHaveURL(/#v=1&on=EC2&host=15731&d=/)
  await page.reload()
  await expect(editor(page)).toContainText('"memory": 1536')
  await expect(page.getByLabel('Memory of the host')).toHaveValue('15731')
})

test('the first HTML is checked already, and what is written before the editor is there stays', async ({ page }) => {
  await page.goto('/playground', { waitUntil: 'networkidle' })
  const findings = page.getByRole('region', { name: 'Findings' })
  await expect(findings.getByText('Container worker: its limit of 1024 MiB is below its reservation')).toBeVisible()
  await expect(page.locator('.cm-content')).toHaveCount(0)
  let letScriptsPass = () => {}
  const allowed = new Promise<void>((resolve) => {
    letScriptsPass = resolve
  })
  await page.route('**/_next/static/**', async (route) => {
    await allowed
    await route.continue()
  })
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(definition({ memory: 512 }))
  await page.keyboard.insertText(' // mine')
  await expect(page.locator('.cm-content')).toHaveCount(0)
  letScriptsPass()
  await expect(page.locator('.cm-content')).toBeFocused()
  await page.keyboard.insertText(' and more')
  await expect(editor(page)).toContainText('// mine and more')
  await expect(page.getByText('512 MiB – 512 MiB').first()).toBeVisible()
})

test('by its fields a definition is edited, and what they do not show stays', async ({ page }) => {
  await page.goto('/playground')
  await write(page, `// ours\n${definition({ memory: 512, user: 'www' })}`)
  await expect(page.getByText('512 MiB – 512 MiB').first()).toBeVisible()
  await page.getByText('Form', { exact: true }).click()
  await page.getByLabel('memoryReservation').fill('256')
  await expect(page.getByText('256 MiB – 512 MiB').first()).toBeVisible()
  await page.getByRole('button', { name: 'Add container' }).click()
  await expect(page.getByLabel('name', { exact: true }).last()).toHaveValue('container-1')
  await expect(page.getByText('2 more settings are only in JSON')).toBeVisible()
  await page.getByText('JSON', { exact: true }).click()
  await expect(editor(page)).toContainText('// ours')
  await expect(editor(page)).toContainText('"user": "www"')
})

test('hostile text stays text, and nothing of it leaves the browser', async ({ page }) => {
  await page.goto('/playground', { waitUntil: 'networkidle' })
  await editor(page).click()
  await expect(page.locator('.cm-content')).toBeVisible()
  const requests: string[] = []
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
  const name = '<img src=x onerror=alert(1)>\u202Egpj'
  await write(page, definition({ name, memory: 512, memoryReservation: 1024 }))
  await expect(
    page.getByRole('region', { name: 'Findings' }).getByText('<img src=x onerror=alert(1)>').first(),
  ).toBeVisible()
  await expect(page.locator('img')).toHaveCount(0)
  await expect(page).toHaveURL(/#v=1&d=/)
  // The shell goes on looking for scopes, the browser for the icon of an address that changes; that is all.
  const known = /^GET http:\/\/[^/]+\/(api(\/overview)?|icon\.svg\?icon\.\w+\.svg) $/
  expect(requests.filter((request) => !known.test(request))).toEqual([])
})

test('an example, the next Fargate size and the way out of the editor, by keyboard alone', async ({ page }) => {
  await page.goto('/playground')
  await expect(page.getByRole('button', { name: /^Live/ })).toBeVisible()
  await page.getByRole('button', { name: 'Examples' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'AWS’s official Fargate sample' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'AWS’s official Fargate sample' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('0 MiB – 512 MiB').first()).toBeVisible()
  await page.getByRole('button', { name: '0.25 vCPU · 1024 MiB' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('0 MiB – 1024 MiB').first()).toBeVisible()
  await editor(page).focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(editor(page)).not.toBeFocused()
})

test('a damaged link says so, a long text asks for a file, and axe finds nothing', async ({ page }) => {
  await page.goto('/playground#v=1&d=AAAA')
  await expect(page.getByText('The link is damaged')).toBeVisible()
  const found = await new AxeBuilder({ page }).analyze()
  expect(found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  const noise = Array.from({ length: 9000 }, (_, index) => (index * 2654435761).toString(36)).join('')
  await write(page, JSON.stringify({ family: noise, containerDefinitions: [] }))
  await expect(page.getByText('Too long for a link')).toContainText('This tab keeps the text until it is closed')
  await expect(page).toHaveURL(/\/playground#v=1&kept=1$/)
  await page.reload()
  await expect(page.locator('.cm-content')).toContainText(noise.slice(0, 200))
})

type Given = { readonly name: string; readonly text: string }

/** Drops files on a part of the page, as a browser tells of it. */
async function drop(on: Locator, files: readonly Given[]) {
  const data = await on.page().evaluateHandle((given) => {
    const transfer = new DataTransfer()
    for (const { name, text } of given) transfer.items.add(new File([text], name))
    return transfer
  }, files)
  for (const type of ['dragenter', 'dragover', 'drop']) await on.dispatchEvent(type, { dataTransfer: data })
}

test('a file dropped beside the editor is opened, also before the workbench is there, and nothing is lost', async ({
  page,
}) => {
  await page.goto('/playground', { waitUntil: 'networkidle' })
  let letScriptsPass = () => {}
  const allowed = new Promise<void>((resolve) => {
    letScriptsPass = resolve
  })
  await page.route('**/_next/static/**', async (route) => {
    await allowed
    await route.continue()
  })
  await drop(page.getByRole('heading', { level: 1 }), [{ name: 'task.json', text: definition({ memory: 640 }) }])
  await expect(page.locator('.cm-content')).toHaveCount(0)
  letScriptsPass()
  await expect(page.getByText('640 MiB – 640 MiB').first()).toBeVisible()
  await expect(page.locator('.cm-content')).toContainText('"family": "pasted"')

  const findings = page.getByRole('region', { name: 'Findings' })
  await drop(findings, [
    { name: 'a.json', text: '{}' },
    { name: 'b.json', text: '{}' },
  ])
  await expect(page.getByText('The playground reads one file at a time.')).toBeVisible()
  await drop(editor(page), [{ name: 'big.json', text: 'x'.repeat(11 * 2 ** 20) }])
  await expect(page.getByText('big.json is larger than 1 MiB')).toBeVisible()
  await drop(findings, [{ name: 'task.zip', text: 'PK\u0003\u0004\0\0' }])
  await expect(page.getByText('task.zip is not text in UTF-8')).toBeVisible()
  await expect(page.getByText('640 MiB – 640 MiB').first()).toBeVisible()

  await drop(editor(page), [{ name: 'other.json', text: definition({ memory: 704 }) }])
  await expect(page.getByText('704 MiB – 704 MiB').first()).toBeVisible()
  await expect(page.getByText('is not text in UTF-8')).toHaveCount(0)
  await expect(page.locator('.cm-content').getByText('"family"')).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('640 MiB – 640 MiB').first()).toBeVisible()
})

test('what was written before the editor came is undone by the editor', async ({ page }) => {
  await page.goto('/playground', { waitUntil: 'networkidle' })
  await write(page, definition({ memory: 704 }))
  await expect(page.locator('.cm-content')).toBeFocused()
  await expect(page.locator('.cm-content')).toContainText('704')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.locator('.cm-content')).toContainText('"family": "order-api"')
})

const saved = async (download: Download) => readFile(await download.path())

test('a file is opened, and its drawing taken out as PNG, SVG and Markdown with title and numbers', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/playground')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open file' }).click()
  await (await chooser).setFiles({
    name: 'task.json',
    mimeType: 'application/json',
    buffer: Buffer.from(definition({ name: 'a|b\\', memoryReservation: 640, memory: 704 })),
  })
  await expect(page.getByText('640 MiB – 704 MiB').first()).toBeVisible()
  const take = async (item: string) => {
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: item, exact: true }).click()
  }
  const taken = async (item: string) => {
    const download = page.waitForEvent('download')
    await take(item)
    return await download
  }

  const png = await taken('Save as PNG')
  expect(png.suggestedFilename()).toBe('pasted.png')
  const picture = await saved(png)
  expect(picture.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)]
  expect(width).toBeGreaterThan(1000)
  expect(height).toBeGreaterThan(200)

  const svg = (await saved(await taken('Save as SVG'))).toString()
  const read = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'image/svg+xml')
    const { localName, textContent } = document.documentElement
    return { localName, textContent, foreign: document.querySelectorAll('foreignObject, script, image').length }
  }, svg)
  expect(read).toMatchObject({ localName: 'svg', foreign: 0 })
  for (const words of ['pasted', 'a|b\\', '640 MiB – 704 MiB', '4096']) expect(read.textContent).toContain(words)
  const ratio = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)?.slice(1).map(Number) ?? []
  expect(width / height).toBeCloseTo((ratio[0] ?? 0) / (ratio[1] ?? 1), 1)

  await take('Copy as Markdown')
  await expect(page.getByText('Copied')).toBeVisible()
  const [title, , , , names = '', rule = '', row = ''] = (
    await page.evaluate(() => navigator.clipboard.readText())
  ).split('\n')
  expect(title).toBe('### pasted')
  const bars = (line: string) => line.replace(/\\./g, '').split('|').length
  expect([bars(rule), bars(row)]).toEqual([bars(names), bars(names)])
  expect(row).toContain('| a\\|b\\\\ |')
  expect(row).toMatch(/\| 640 \| 704 \|/)
})

test('a link that was followed from another site restores its definition', async ({ page, baseURL }) => {
  await page.goto('/playground')
  await write(page, definition({ memory: 704 }))
  await expect(page.getByText('704 MiB – 704 MiB').first()).toBeVisible()
  await expect(page).toHaveURL(/#v=1&d=/)
  const link = page.url()
  expect(link.startsWith(`${baseURL}`)).toBe(true)
  await page.route('http://chat.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<a href="${link}">the definition</a>` }),
  )
  await page.goto('http://chat.example/')
  await page.getByRole('link').click()
  await expect(page).toHaveURL(link)
  await expect(page.getByText('704 MiB – 704 MiB').first()).toBeVisible()
})

test('a revision is taken to the playground as far as it is shown', async ({ page }) => {
  await page.goto('/demo/ap-northeast-1/task-definitions/checkout')
  await page
    .locator('main')
    .getByRole('link', { name: /^(checkout)?:?\d+$/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Open in playground' }).click()
  await expect(page).toHaveURL(/\/playground#v=1&d=/)
  await expect(editor(page)).toContainText('"family": "checkout"')
})
