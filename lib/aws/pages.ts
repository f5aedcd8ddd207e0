import 'server-only'
import { Problem } from '@/lib/problem'
import type { EcsAction } from './call'

/** The largest page that the List operations accept; ListServices would give 10 by default. Source: API Reference. */
export const pageSize = 100

type Page = { readonly nextToken?: string | undefined }

/**
 * Walks the pages of a List operation until there is no `nextToken`.
 * Errors: `Problem('badAnswer')` when a token comes twice, which would walk in a circle for ever.
 */
export async function* pages<Output extends Page, Item>(
  action: EcsAction,
  askPage: (nextToken: string | undefined) => Promise<Output>,
  itemsOf: (output: Output) => readonly Item[] | undefined,
): AsyncGenerator<readonly Item[]> {
  const seen = new Set<string>()
  let nextToken: string | undefined
  do {
    const output = await askPage(nextToken)
    yield itemsOf(output) ?? []
    nextToken = output.nextToken || undefined
    if (nextToken && seen.has(nextToken)) throw repeatedToken(action)
    if (nextToken) seen.add(nextToken)
  } while (nextToken)
}

function repeatedToken(action: EcsAction): Problem {
  return new Problem({ code: 'badAnswer', action: `ecs:${action}`, values: { reason: 'nextToken repeats' } })
}

/** All items of all pages, in the order in which AWS lists them. */
export async function allOf<Item>(walk: AsyncIterable<readonly Item[]>): Promise<Item[]> {
  const items: Item[] = []
  for await (const page of walk) items.push(...page)
  return items
}
