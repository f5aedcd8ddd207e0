// @vitest-environment jsdom
import { cleanup } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { renderScreen } from '@/lib/testing/render-screen'
import { PlacementLead } from './placement-lead'

afterEach(cleanup)

const lead = {
  condition: 'degraded',
  sentences: [
    { key: 'finding.noRoom.memory', values: { needMiB: 6144, largestMiB: 6055, shortMiB: 89 } },
    { key: 'placement.lead.pieces', values: { freeMiB: 29466, count: 6 } },
  ],
} as const

test.each([
  ['en', '89 short. 29466 MiB is free in total, in 6 pieces.'],
  ['ja', '89 MiB 不足。空きは合計 29466 MiB'],
] as const)('the sentences of a placement stand apart as %s writes them', (locale, words) => {
  expect(renderScreen(<PlacementLead lead={lead} />, {}, locale).container.textContent).toContain(words)
})
