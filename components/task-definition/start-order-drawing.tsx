'use client'
import type { StartNode, StartOrder } from '@/lib/ecs/start-order'
import { useMessages } from '@/lib/messages/use-messages'

const boxWidth = 132
const boxHeight = 24
const columnPitch = 246
const rowPitch = 44

/** What starts before what, from left to right; each line says for what it waits. */
export function StartOrderDrawing({ order }: { order: StartOrder }) {
  const t = useMessages()
  const { nodes, edges } = order
  const rows = Math.max(...nodes.map(({ row }) => row)) + 1
  const width = Math.max(...nodes.map(({ column }) => column)) * columnPitch + boxWidth + 2
  const height = (rows - 1) * rowPitch + boxHeight + 12
  const placeOf = placesOf(nodes, rows)
  const said = edges.map(({ from, to, condition }) => t('taskDefinition.waits', { from, to, condition }))
  return (
    <svg
      role="img"
      aria-label={said.join(' ')}
      width={width}
      viewBox={`0 0 ${width} ${height}`}
      className="block h-auto max-w-full"
    >
      {edges.map((edge) => {
        const [from, to] = [placeOf.get(edge.from), placeOf.get(edge.to)]
        return from && to && <Edge key={`${edge.from} ${edge.to}`} from={from} to={to} condition={edge.condition} />
      })}
      {nodes.map(({ name }) => (
        <Box key={name} name={name} place={placeOf.get(name) ?? { x: 1, y: 1 }} />
      ))}
    </svg>
  )
}

type Place = { readonly x: number; readonly y: number }

// Each column stands in the middle of the highest one.
function placesOf(nodes: readonly StartNode[], rows: number): ReadonlyMap<string, Place> {
  return new Map(
    nodes.map(({ name, column, row }) => {
      const own = Math.max(...nodes.filter((node) => node.column === column).map((node) => node.row)) + 1
      return [name, { x: 1 + column * columnPitch, y: 10 + (row + (rows - own) / 2) * rowPitch }]
    }),
  )
}

function Edge({ from, to, condition }: { from: Place; to: Place; condition: string }) {
  const [x1, y1] = [from.x + boxWidth, from.y + boxHeight / 2]
  const [x2, y2] = [to.x - 2, to.y + boxHeight / 2]
  const bend = (x2 - x1) * 0.55
  return (
    <g>
      <path
        d={`M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`}
        fill="none"
        stroke="var(--ink-4)"
        strokeWidth="1.4"
      />
      <path
        d={`M${x2 - 6} ${y2 - 4}L${x2} ${y2}L${x2 - 6} ${y2 + 4}`}
        fill="none"
        stroke="var(--ink-2)"
        strokeWidth="1.4"
      />
      {/* On the side that the line bends away from. */}
      <text x={x1 + 8} y={y2 < y1 ? y1 + 12 : y1 - 5} className="fill-ink-3 font-mono text-2xs">
        {condition}
      </text>
    </g>
  )
}

const longestName = 17

function Box({ name, place }: { name: string; place: Place }) {
  return (
    <g>
      <title>{name}</title>
      <rect
        x={place.x}
        y={place.y}
        width={boxWidth}
        height={boxHeight}
        rx="4"
        fill="var(--panel)"
        stroke="var(--line-strong)"
      />
      <text x={place.x + boxWidth / 2} y={place.y + 16} textAnchor="middle" className="fill-ink font-semibold text-sm">
        {name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name}
      </text>
    </g>
  )
}
