import { expect, test } from 'vitest'
import { launchText } from './launch'

const launch = { launchType: null, capacityProviders: [], platformVersion: null }

test.each([
  ['a launch type stands by itself', { ...launch, launchType: 'FARGATE' }, 'FARGATE'],
  ['neither launch type nor strategy is not told', launch, null],
  [
    'a strategy names every provider with its weight, and a base that is not 0',
    {
      ...launch,
      capacityProviders: [
        { name: 'FARGATE', weight: 1, base: 2 },
        { name: 'FARGATE_SPOT', weight: 4, base: 0 },
      ],
    },
    'FARGATE 1 (base 2) : FARGATE_SPOT 4',
  ],
])('%s', (_name, view, text) => {
  expect(launchText(view)).toBe(text)
})
