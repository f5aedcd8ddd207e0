import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds on a page that is serious or critical, by all of its rules or by some. No page has frames. */
export async function seriousFindings(page: Page, ...rules: readonly string[]): Promise<string[]> {
  // Without frames nothing is gained by judging the parts on another page, which costs a second each time.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return serious.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)
}
