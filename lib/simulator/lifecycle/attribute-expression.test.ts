import { describe, expect, it } from 'vitest'
import { matchesExpression } from './attribute-expression'

const attributes = new Map([
  ['ecs.instance-type', 't2.small'],
  ['ecs.availability-zone', 'us-east-1a'],
  ['stack', 'prod'],
])

describe('a cluster query language expression', () => {
  it.each<[expression: string, answer: boolean | null]>([
    ['attribute:ecs.instance-type == t2.small', true],
    ['attribute:ecs.instance-type != t2.small', false],
    ['attribute:ecs.instance-type =~ t2.*', true],
    ['attribute:ecs.instance-type !~ t2.*', false],
    ['attribute:ecs.availability-zone in [us-east-1a, us-east-1b]', true],
    ['attribute:ecs.availability-zone not_in [us-east-1a]', false],
    ["attribute:stack == 'prod'", true],
    ['attribute:stack exists', true],
    ['attribute:rack exists', false],
    ['attribute:rack !exists', true],
    ['attribute:rack == a', false],
    ['attribute:stack == prod and attribute:rack exists', false],
    ['attribute:stack == dev or attribute:ecs.instance-type =~ t2.*', true],
    ['not(attribute:stack == prod)', false],
    ['!(attribute:stack == dev) && (attribute:rack exists || attribute:stack exists)', true],
    ['task:group == service:web', null],
    ['attribute:stack is prod', null],
    ['attribute:stack == prod attribute:rack', null],
    ['(attribute:stack == prod', null],
    ['attribute:stack =~ [', null],
    ['', null],
  ])('%s is %s', (expression, answer) => {
    expect(matchesExpression(expression, attributes)).toBe(answer)
  })
})
