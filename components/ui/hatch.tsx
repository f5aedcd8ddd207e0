const turns = { rising: 45, falling: -45, crossed: 45 } as const

/**
 * A hatch of the line language, to paint bars with; it never stretches. Rising: may come. Falling: may go. Crossed:
 * cannot be.
 * Shape: `tint` and `line` are class names, `fill-run-tint` and `stroke-run-solid`; the pitch is in px.
 */
export function Hatch(props: { id: string; kind: keyof typeof turns; tint: string; line: string; pitch?: number }) {
  const { id, kind, tint, line, pitch = 4 } = props
  return (
    <pattern
      id={id}
      width={pitch}
      height={pitch}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${turns[kind]})`}
    >
      <rect width={pitch} height={pitch} className={tint} />
      <path
        d={kind === 'crossed' ? `M0 0V${pitch}M0 0H${pitch}` : `M0 0V${pitch}`}
        className={line}
        strokeWidth="1.6"
      />
    </pattern>
  )
}
