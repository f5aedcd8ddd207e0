import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseExpression, satisfies } from './expression'
import { instance } from './placement.arbitrary'

const answerOf = (text: string, of = instance()) => {
  const expression = parseExpression(text)
  return expression ? satisfies(of, expression) : 'not understood'
}

describe('a cluster query language expression', () => {
  it.each<[expression: string, answer: boolean | 'not understood']>([
    ['attribute:ecs.instance-type == t2.small', true],
    ['attribute:ecs.instance-type==t2.small', true],
    ['attribute:ecs.instance-type != t2.small', false],
    ['attribute:ecs.instance-type =~ t2.*', true],
    ['attribute:ecs.instance-type !~ t2.*', false],
    ['attribute:ecs.instance-type =~ t2', false],
    ['attribute:ecs.availability-zone in [us-east-1a, us-east-1b]', true],
    ['attribute:ecs.availability-zone !in [us-east-1a, us-east-1b]', false],
    ['attribute:ecs.availability-zone not_in [us-east-1a]', false],
    ["attribute:stack == 'prod'", true],
    ['attribute:stack exists', true],
    ['attribute:rack exists', false],
    ['attribute:rack !exists', true],
    ['attribute:rack not_exists', true],
    ['attribute:rack == a', false],
    ['attribute:rack != a', true],
    ['attribute:stack == prod and attribute:rack exists', false],
    ['attribute:stack == dev or attribute:ecs.instance-type =~ t2.*', true],
    ['not(attribute:stack == prod)', false],
    ['!(attribute:stack == dev) && (attribute:rack exists || attribute:stack exists)', true],
    ['ec2InstanceId == i-1', true],
    ['ec2InstanceId in [i-2, i-3]', false],
    ['agentConnected == true', true],
    ['agentVersion >= 1.9.0', true],
    ['agentVersion < 1.104.0', false],
    ['registeredAt > 2026-10-31', true],
    ['registeredAt < 2026-10-31T00:00:00+09:00', false],
    ['runningTasksCount == 2', true],
    ['runningTasksCount less_than 2', false],
    ['runningTasksCount greater_than_equal 2', true],
    ['task:group == service:web', true],
    ['task:group =~ service:.*', true],
    ['not(task:group == service:databases)', true],
    ['task:group != service:web', 'not understood'],
    ['runningTasksCount =~ 2', 'not understood'],
    ['runningTasksCount > many', 'not understood'],
    ['attribute:stack > prod', 'not understood'],
    ['attribute:stack is prod', 'not understood'],
    ['attribute:stack == prod attribute:rack', 'not understood'],
    ['(attribute:stack == prod', 'not understood'],
    ['attribute:stack =~ [', 'not understood'],
    ['attribute:stack =~ "(a+)+"', 'not understood'],
    ['attribute:stack == prod and', 'not understood'],
    ['toString == 1', 'not understood'],
    ['attribute:stack constructor prod', 'not understood'],
    ['', 'not understood'],
    ['attribute:stack == ~prod', 'not understood'],
    ['attribute:stack == & prod', 'not understood'],
    ['attribute:stack = prod', 'not understood'],
    ['attribute:stack == "prod', 'not understood'],
    ["attribute:stack == prod'", 'not understood'],
    ['attribute:stack in [prod', 'not understood'],
    ['attribute:stack in []', 'not understood'],
    ['attribute:stack in [prod,,dev]', 'not understood'],
    ['attribute:stack in prod', 'not understood'],
    ['attribute:ecs.instance-type =~ t[12].*', true],
    ['attribute:stack == "prod"', true],
    ['attribute:stack in ["prod", \'dev\']', true],
    ['attribute:ecs.instance-type =~ "t2.(small|large)"', true],
    ['attribute: == prod', 'not understood'],
    ['attribute: !exists', 'not understood'],
    ['((attribute:stack==prod)&&!(attribute:rack exists))||agentConnected==false', true],
    ['attribute:stack == prod or attribute:rack exists and attribute:rack == a', true],
  ])('%s is %s', (expression, answer) => {
    expect(answerOf(expression)).toBe(answer)
  })

  it.each<[expression: string, answer: boolean | null]>([
    ['task:group == service:web', null],
    ['not(task:group == service:web)', null],
    ['attribute:stack == prod or task:group == service:web', true],
    ['attribute:stack == test and task:group == service:web', false],
    ['attribute:stack == prod and task:group == service:web', null],
  ])('%s is %s where the tasks on the instance were not told', (expression, answer) => {
    expect(answerOf(expression, instance({ groups: null }))).toBe(answer)
  })

  test('is read without a crash, whatever it is', () => {
    const words = ['attribute:a', '==', '=~', 'in', '[a, b]', '(', ')', 'not', '!', 'and', 'or', 'exists', 'a.*', '"']
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...words)).map((all) => all.join(' ')),
    )
    fc.assert(
      fc.property(text, (expression) => {
        expect([true, false, null, 'not understood']).toContain(answerOf(expression))
      }),
    )
    expect(answerOf('('.repeat(1_900))).toBe('not understood')
    expect(answerOf('x'.repeat(100_000))).toBe('not understood')
  })
})
