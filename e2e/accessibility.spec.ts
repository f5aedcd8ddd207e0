import AxeBuilder from '@axe-core/playwright'
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
]

for (const [theme, language] of [
  ['light', 'en'],
  ['dark', 'ja'],
] as const) {
  test(`axe finds nothing serious on any page in ${theme} and ${language}`, async ({ page, context, baseURL }) => {
    test.setTimeout(180_000)
    await context.addCookies([
      { name: 'ecscope-theme', value: theme, url: baseURL ?? '' },
      { name: 'ecscope-language', value: language, url: baseURL ?? '' },
    ])
    for (const path of pages) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(
        serious.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`),
        path,
      ).toEqual([])
      const keys = await page.getByText(/^[a-z]+(\.[a-zA-Z]+)+$/).allInnerTexts()
      expect(
        keys.filter((text) => /^(ui|shell|cluster|service|task|problem|memory|time)\./.test(text)),
        path,
      ).toEqual([])
    }
  })
}
