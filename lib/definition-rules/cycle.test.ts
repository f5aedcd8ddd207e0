import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCycle } from './cycle'

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const graph = fc.array(fc.tuple(name, fc.array(name, { maxLength: 3 }))).map((edges) => new Map(edges))

function reaches(edges: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  let reached = new Set(edges.get(from))
  for (let round = 0; round < 6; round += 1)
    reached = new Set([...reached, ...[...reached].flatMap((at) => edges.get(at) ?? [])])
  return reached.has(to)
}

test('a cycle is found where a name reaches itself, and nowhere else', () => {
  fc.assert(
    fc.property(graph, (edges) => {
      const found = findCycle(edges)
      if (found !== undefined) expect(reaches(edges, found, found)).toBe(true)
      else for (const each of edges.keys()) expect(reaches(edges, each, each)).toBe(false)
    }),
  )
})
