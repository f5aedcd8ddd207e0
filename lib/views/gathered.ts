import type { Notice } from '@/lib/problem'
import type { Missing, Part } from './view'

const namesShown = 3

/**
 * The notices of many parts of one kind as one for each thing that went wrong: fifty clusters that a role may not read
 * are one sentence. Shape: `resource` names the parts, the first few of them.
 */
export function gathered(parts: ReadonlyMap<string, Part<unknown> | Missing>): Missing {
  const groups = new Map<string, { notice: Notice; names: string[] }>()
  for (const [name, { notices }] of parts) {
    for (const notice of notices) {
      const key = JSON.stringify([
        notice.code,
        notice.section,
        notice.action,
        notice.code === 'missing' && notice.resource,
      ])
      const known = groups.get(key)
      if (known) known.names.push(name)
      else groups.set(key, { notice, names: [name] })
    }
  }
  return {
    notices: [...groups.values()].map(({ notice, names }) => ({
      ...notice,
      resource: notice.resource ?? named(names),
    })),
  }
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, namesShown).join(', ')
  return names.length > namesShown ? `${shown}, … (${names.length})` : shown
}
