import 'server-only'
import { isObject } from '@/lib/value/is-object'

/** The account id in the first ARN of an answer of ECS; undefined when the answer holds none. */
export function accountIdIn(output: object): string | undefined {
  return firstThings(output)
    .map((text) => /^arn:[^:]*:ecs:[^:]*:(\d{12}):/.exec(text)?.[1])
    .find(Boolean)
}

// every list holds ARNs or things of the same account, so the first of each tells as much as all
function firstThings(output: object): string[] {
  const members = Object.values(output).map((member) => (Array.isArray(member) ? member[0] : member))
  const things = members.flatMap((member) => (isObject(member) ? Object.values(member) : [member]))
  return things.filter((thing) => typeof thing === 'string')
}
