import { expect, test } from 'vitest'
import { shortPair } from './value-pair'

const host = '012345678910.dkr.ecr.ap-northeast-1.amazonaws.com/shop'
const secret = 'arn:aws:secretsmanager:ap-northeast-1:012345678910:secret:checkout/db-a1B2c3:password'

test.each([
  ['short values stay whole', 'v1', 'v2', 'v1', 'v2'],
  ['images lose their registry', `${host}/checkout:v1`, `${host}/checkout:v2`, '…/checkout:v1', '…/checkout:v2'],
  [
    'versions of a secret lose its name',
    `${secret}:AWSPREVIOUS:`,
    `${secret}:AWSCURRENT:`,
    '…:AWSPREVIOUS:',
    '…:AWSCURRENT:',
  ],
  ['what differs in front stays whole', `a${secret}`, `b${secret}`, `a${secret}`, `b${secret}`],
  ['an image alone loses its registry', null, `${host}/checkout:v2`, null, '…/checkout:v2'],
])('%s', (_, from, to, shortFrom, shortTo) => {
  expect(shortPair(from, to)).toEqual([shortFrom, shortTo])
})
