/** The hatches of the map: rising where a task may come, crossed where it cannot be, falling where nothing comes. */
export function MapPatterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      <defs>
        <Hatch id="map-fits" tint="var(--run-tint)" line="var(--run-solid)" angle={45} />
        <Hatch id="map-short" tint="var(--fail-tint)" line="var(--fail-solid)" angle={45} isCrossed />
        <Hatch id="map-unused" tint="var(--idle-tint)" line="var(--idle-solid)" angle={-45} />
        <Hatch id="map-leaving" tint="none" line="var(--panel)" angle={-45} />
      </defs>
    </svg>
  )
}

function Hatch(props: { id: string; tint: string; line: string; angle: number; isCrossed?: boolean }) {
  const pitch = props.isCrossed ? 6 : 4
  return (
    <pattern
      id={props.id}
      width={pitch}
      height={pitch}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${props.angle})`}
    >
      <rect width={pitch} height={pitch} fill={props.tint} />
      <path
        d={props.isCrossed ? `M0 0V${pitch}M0 0H${pitch}` : `M0 0V${pitch}`}
        stroke={props.line}
        strokeWidth={1.6}
      />
    </pattern>
  )
}
