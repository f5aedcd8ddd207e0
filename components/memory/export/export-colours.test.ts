import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exportColours } from './export-colours'

test('the colours of an export are those of the page', () => {
  const tokens = readFileSync(new URL('../../../app/tokens.css', import.meta.url), 'utf8')
  for (const [theme, colours] of Object.entries(exportColours)) {
    const [, block = ''] = new RegExp(`^\\[data-theme="${theme}"\\] \\{([^}]*)`, 'm').exec(tokens) ?? []
    const declared = Object.fromEntries(
      [...block.matchAll(/--([\w-]+): (#\w+)/g)].map(([, name, value]) => [name, value]),
    )
    expect(declared).toMatchObject(colours)
  }
})
