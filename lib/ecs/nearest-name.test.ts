import { describe, expect, test } from 'vitest'
import { closeNames, nearestName } from './nearest-name'

describe('the name that was meant', () => {
  test.each([
    ['memoryreservation', ['memory', 'memoryReservation'], 'memoryReservation'],
    ['imge', ['name', 'image'], 'image'],
    ['cpu', ['memory', 'gpus'], undefined],
    ['x'.repeat(65), ['x'.repeat(65)], undefined],
  ])('of %s among %j is %s', (written, names, meant) => {
    expect(nearestName(written, names)).toBe(meant)
  })

  test.each([
    ['strorefront', ['cart-api', 'storefront', 'storefront-canary'], ['storefront', 'storefront-canary']],
    ['paymetns', ['payments-gateway', 'payments-api', 'mailer'], ['payments-api', 'payments-gateway']],
    ['Chekcout', ['checkout', 'checkout'], ['checkout']],
    ['zzz', ['storefront'], []],
    ['ab', ['abc'], []],
  ])('while %s is typed among %j is one of %j', (written, names, close) => {
    expect(closeNames(written, names)).toEqual(close)
  })
})
