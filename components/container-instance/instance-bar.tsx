import type { InstanceLayout, Paint, Stretch, TaskBlock } from './instance-layout'

type Props = {
  layout: InstanceLayout
  /** The other amount, on the same width. */
  lane: InstanceLayout | null
  paints: ReadonlyMap<string, Paint>
  /** Of all but this owner the colour is drawn back; null: of none. */
  chosen: string | null
  /** Whether what is free takes tasks at all. */
  isUsable: boolean
  label: string
}

/** One container instance to scale: its tasks, what is free, and the task that wants a place. Height: 52 px. */
export function InstanceBar({ layout, lane, paints, chosen, isUsable, label }: Props) {
  const shadeOf = ({ owner }: TaskBlock) => (chosen === null || chosen === owner ? 1 : 0.28)
  return (
    <svg width="100%" height="52" role="img" aria-label={label} className="block overflow-hidden">
      {layout.tasks.map((block) => (
        <g key={block.taskId} opacity={shadeOf(block)}>
          <Part
            of={block}
            y={4}
            height={30}
            fill={paints.get(block.owner)?.colour}
            line="var(--panel)"
            lineWidth={1.5}
          />
          {block.isLeaving && <Part of={block} y={4} height={30} fill="url(#map-leaving)" line="none" lineWidth={0} />}
          <BlockLabel block={block} code={paints.get(block.owner)?.code ?? ''} />
        </g>
      ))}
      {layout.others && (
        <Part of={layout.others} y={4} height={30} fill="var(--idle-solid)" line="var(--panel)" lineWidth={1.5} />
      )}
      {layout.free && (
        <Part
          of={layout.free}
          y={4.5}
          height={29}
          fill={isUsable ? 'none' : 'url(#map-unused)'}
          line={isUsable ? 'var(--line-strong)' : 'var(--idle-solid)'}
          lineWidth={1}
        />
      )}
      {isUsable && <Ghost ghost={layout.ghost} y={4.5} height={29} />}
      <svg x={`${layout.registeredPercent}%`} width="1" height="1" overflow="visible" aria-hidden="true">
        <path d="M-6 .5H-1V37.5H-6" fill="none" stroke="var(--cap)" strokeWidth="2" />
      </svg>
      {lane && <Lane lane={lane} paints={paints} shadeOf={shadeOf} isUsable={isUsable} />}
    </svg>
  )
}

function Ghost({ ghost, y, height }: { ghost: InstanceLayout['ghost']; y: number; height: number }) {
  if (!ghost) return null
  return (
    <>
      {ghost.fits && (
        <Part of={ghost.fits} y={y} height={height} fill="url(#map-fits)" line="var(--run-solid)" lineWidth={1.2} />
      )}
      {ghost.short && (
        <Part of={ghost.short} y={y} height={height} fill="url(#map-short)" line="var(--fail-solid)" lineWidth={1.5} />
      )}
    </>
  )
}

type LaneProps = Pick<Props, 'paints' | 'isUsable'> & { lane: InstanceLayout; shadeOf: (block: TaskBlock) => number }

function Lane({ lane, paints, shadeOf, isUsable }: LaneProps) {
  return (
    <>
      {lane.tasks.map((block) => (
        <g key={block.taskId} opacity={shadeOf(block)}>
          <Part of={block} y={40} height={7} fill={paints.get(block.owner)?.colour} line="var(--panel)" lineWidth={1} />
        </g>
      ))}
      {lane.others && (
        <Part of={lane.others} y={40} height={7} fill="var(--idle-solid)" line="var(--panel)" lineWidth={1} />
      )}
      {lane.free && <Part of={lane.free} y={40.5} height={6} fill="none" line="var(--line-strong)" lineWidth={1} />}
      {isUsable && <Ghost ghost={lane.ghost} y={40.5} height={6} />}
    </>
  )
}

type PartProps = { of: Stretch; y: number; height: number; fill: string | undefined; line: string; lineWidth: number }

function Part({ of, y, height, fill, line, lineWidth }: PartProps) {
  return (
    <rect
      x={`${of.startPercent}%`}
      width={`${of.widthPercent}%`}
      y={y}
      height={height}
      fill={fill ?? 'none'}
      stroke={line}
      strokeWidth={lineWidth}
    />
  )
}

const WIDE_PERCENT = 12
const NARROW_PERCENT = 2.4

// A nested svg cuts a name that is too long for its block, whatever the width of the page.
function BlockLabel({ block, code }: { block: TaskBlock; code: string }) {
  const isWide = block.widthPercent >= WIDE_PERCENT
  if (block.widthPercent < NARROW_PERCENT) return null
  return (
    <>
      {isWide && (
        <svg
          aria-hidden="true"
          x={`${block.startPercent}%`}
          width={`${block.widthPercent}%`}
          height="40"
          className="fill-cat-ink text-xs max-sm:hidden"
        >
          <text x="7" y="18">
            {block.owner}
          </text>
          <text x="7" y="30" fontSize="10">
            {block.amount}
          </text>
        </svg>
      )}
      <svg
        aria-hidden="true"
        x={`${block.startPercent + block.widthPercent / 2}%`}
        width="1"
        height="1"
        overflow="visible"
        className={`fill-cat-ink ${isWide ? 'sm:hidden' : ''} ${block.widthPercent < 5 ? 'max-sm:hidden' : ''}`}
      >
        <text y="22.5" textAnchor="middle" fontSize="10">
          {code}
        </text>
      </svg>
    </>
  )
}
