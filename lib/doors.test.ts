import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Import, importsOf, sourceFiles } from './testing/import-graph'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A room: which files it holds, what they may import, and of which rooms they may import the types alone. */
type Room = { name: string; holds: RegExp; may: RegExp[]; types?: RegExp[] }

// What knows nothing of ECS: everyone may use it.
const value = /^lib\/value\//
const ecs = /^lib\/ecs\//
const memory = /^lib\/memory\//
const definitionRules = /^lib\/definition-rules\//
const placement = /^lib\/placement\//
const playground = /^lib\/playground\//
const comparison = /^lib\/comparison\//
const words = /^lib\/(format|messages)\/|^lib\/(problem|routes)$/
const leaves = [ecs, memory, definitionRules, placement, playground, comparison, words]
const views = /^lib\/views\//
const ui = /^components\/ui\//
const memoryPicture = /^components\/memory\//
const queries = /^lib\/queries\//
const nouns = (...names: string[]) => new RegExp(`^components/(${names.join('|')})/`)

// The first room that holds a file is its room. House rule: lib/README.md, Doors.
const rooms: Room[] = [
  { name: 'app/api', holds: /^app\/api\//, may: [/^lib\/api\//, /^lib\/(problem|routes)$/] },
  {
    name: 'app/providers',
    holds: /^app\/providers\.tsx$/,
    may: [/^lib\/queries\/client$/, /^components\//, ...leaves],
  },
  { name: 'app', holds: /^app\//, may: [/^components\//, /^lib\/api\/(prefetch|read\/)/, ...leaves, /^app\//] },
  { name: 'proxy', holds: /^proxy\.ts$/, may: [/^lib\/api\/(guard|security-headers)$/] },
  { name: 'instrumentation', holds: /^instrumentation\.ts$/, may: [/^lib\/check-config$/] },
  { name: 'components/ui', holds: ui, may: [ui, ecs, words], types: [views] },
  { name: 'components/memory', holds: memoryPicture, may: [memoryPicture, ui, ...leaves], types: [views] },
  {
    name: 'components/shell',
    holds: /^components\/shell\//,
    may: [/^components\/(shell|search)\//, ui, queries, ...leaves],
    types: [views],
  },
  ...nounRooms([
    ['overview', 'attention', 'change', 'cluster'],
    ['change', 'attention'],
    ['attention'],
    ['cluster', 'service', 'deployment', 'task', 'container', 'container-instance'],
    ['service', 'deployment', 'task', 'container', 'task-definition'],
    ['deployment', 'task', 'task-definition'],
    ['task', 'container', 'task-definition', 'container-instance'],
    ['container-instance', 'task', 'container'],
    ['task-definition', 'container'],
    ['container'],
    ['playground'],
    ['search'],
  ]),
  { name: 'lib/api/fetch-view', holds: /^lib\/api\/fetch-view\.ts$/, may: leaves, types: [views] },
  { name: 'lib/api/guard', holds: /^lib\/api\/(guard|security-headers)\.ts$/, may: leaves },
  {
    name: 'lib/api',
    holds: /^lib\/api\//,
    may: [/^lib\/api\//, /^lib\/queries\/hydrate$/, views, /^lib\/snapshot\//, /^lib\/config$/, ...leaves],
  },
  { name: 'lib/queries', holds: queries, may: [queries, /^lib\/api\/fetch-view$/, ...leaves], types: [views] },
  { name: 'lib/views', holds: views, may: [views, ...leaves], types: [/^lib\/snapshot\//] },
  {
    name: 'lib/snapshot',
    holds: /^lib\/snapshot\//,
    may: [/^lib\/snapshot\//, /^lib\/aws\//, /^lib\/config$/, ...leaves],
  },
  { name: 'lib/aws', holds: /^lib\/aws\//, may: [/^lib\/aws\//, /^lib\/config$/, ...leaves] },
  { name: 'lib/config', holds: /^lib\/(check-)?config\.ts$/, may: [/^lib\/(config|problem)$/] },
  {
    name: 'lib/simulator',
    holds: /^lib\/simulator\//,
    may: [/^lib\/simulator\//, ecs, memory, definitionRules, placement],
  },
  { name: 'lib/definition-rules', holds: definitionRules, may: [definitionRules, memory, ecs] },
  { name: 'lib/playground', holds: playground, may: [playground, definitionRules, memory, ecs] },
  { name: 'lib/placement', holds: placement, may: [placement, memory, ecs] },
  { name: 'lib/comparison', holds: comparison, may: [comparison, memory, ecs] },
  { name: 'lib/memory', holds: memory, may: [memory, ecs] },
  { name: 'lib/ecs', holds: ecs, may: [ecs] },
  { name: 'lib/value', holds: value, may: [] },
  {
    name: 'lib/format',
    holds: /^lib\/format\//,
    may: [/^lib\/format\//, /^lib\/messages\//, /^lib\/problem$/, ecs, memory],
  },
  { name: 'lib/messages', holds: /^lib\/messages\//, may: [/^lib\/messages\//] },
  { name: 'lib/problem and lib/routes', holds: /^lib\/(problem|routes)\.ts$/, may: [] },
  { name: 'lib/testing', holds: /^lib\/testing\//, may: [/^lib\//] },
  { name: 'lib/commands', holds: /^lib\/commands\//, may: [/^lib\/commands\//, ...leaves] },
]

/** A noun may import itself, the nouns named after it, and what every noun may. */
function nounRooms(rows: [noun: string, ...lower: string[]][]): Room[] {
  return rows.map(([noun, ...lower]) => ({
    name: `components/${noun}`,
    holds: nouns(noun),
    may: [nouns(noun, ...lower), ui, memoryPicture, queries, ...leaves],
    types: [views],
  }))
}

const files = sourceFiles(root)
const imports = files.flatMap((file) => importsOf(root, file))
const roomOf = (file: string) => rooms.find((room) => room.holds.test(file))
const sentence = ({ from, to }: Import) => `${from} imports ${to}`

describe('the doors of the house', () => {
  test('every file stands in a room', () => {
    expect(files.filter((file) => !roomOf(file))).toEqual([])
  })

  test('every import goes through a door of its room', () => {
    const closed = imports.filter(({ from, to, isType, isPackage }) => {
      const room = roomOf(from)
      const open = [value, ...(room?.may ?? []), ...(isType ? (room?.types ?? []) : [])]
      return !isPackage && !open.some((door) => door.test(to))
    })
    expect(closed.map(sentence)).toEqual([])
  })

  test('values of the AWS SDK stay in lib/aws and lib/testing', () => {
    const outside = imports.filter(
      ({ from, to, isType }) =>
        /^@(aws-sdk|smithy)\//.test(to) && !isType && !/^lib\/(aws|testing)\/|^lib\/config\.ts$/.test(from),
    )
    expect(outside.map(sentence)).toEqual([])
  })

  test('the browser rooms import no module of Node and nothing that is marked for the server', () => {
    const browser =
      /^components\/|^lib\/(queries|format|value|ecs|memory|definition-rules|placement|playground|comparison|views)\/|^lib\/(problem|routes)\.ts$|^lib\/api\/fetch-view/
    const server = imports.filter(
      ({ from, to }) => browser.test(from) && (to.startsWith('node:') || to === 'server-only'),
    )
    expect(server.map(sentence)).toEqual([])
  })

  test('server rooms say so in their first line', () => {
    const serverRooms = files.filter(
      (file) =>
        /^lib\/(aws|snapshot|api)\/|^lib\/(check-)?config\.ts$/.test(file) &&
        !/^lib\/api\/(fetch-view|guard|security-headers)\.ts$/.test(file),
    )
    expect(
      serverRooms.filter((file) => !readFileSync(`${root}${file}`, 'utf8').startsWith("import 'server-only'")),
    ).toEqual([])
  })

  test('no folder hides its files behind an index', () => {
    expect(files.filter((file) => /\/index\.tsx?$/.test(file))).toEqual([])
  })
})
