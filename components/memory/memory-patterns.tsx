/** The hatches of the line language. Stands once in the document; every memory drawing refers to it by id. */
export function MemoryPatterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" style={{ position: 'absolute' }}>
      <PatternDefinitions />
    </svg>
  )
}

/** The hatches for a drawing that stands alone. */
export function PatternDefinitions() {
  return (
    <defs>
      <Hatch id="memory-burst" pitch={6} tint="var(--mem-tint)" line="var(--mem-line)" width={1.6} />
      <Hatch id="memory-burst-fine" pitch={4.5} tint="var(--mem-tint)" line="var(--mem-line)" width={1.6} />
      <Hatch id="memory-overcommit" pitch={6} tint="var(--warn-tint)" line="var(--warn-solid)" width={2} />
      <Hatch id="memory-error" pitch={6} tint="var(--fail-tint)" line="var(--fail-solid)" width={1.6} isCrossed />
      <Hatch id="memory-error-fine" pitch={4} tint="var(--fail-tint)" line="var(--fail-solid)" width={1.2} isCrossed />
      <Hatch id="memory-warning" pitch={6} tint="var(--warn-tint)" line="var(--warn-solid)" width={1.6} isCrossed />
      <Hatch id="memory-warning-fine" pitch={4} tint="var(--warn-tint)" line="var(--warn)" width={1.2} isCrossed />
      <pattern id="memory-outside" width="6" height="6" patternUnits="userSpaceOnUse">
        <circle cx="1.5" cy="1.5" r=".7" fill="var(--line-strong)" />
      </pattern>
      <linearGradient id="memory-fade-gradient">
        <stop offset="0" stopColor="#fff" />
        <stop offset=".55" stopColor="#fff" stopOpacity=".62" />
        <stop offset="1" stopColor="#fff" stopOpacity=".12" />
      </linearGradient>
      <linearGradient id="memory-veil">
        <stop offset="0" stopColor="var(--panel)" stopOpacity="0" />
        <stop offset=".55" stopColor="var(--panel)" stopOpacity=".38" />
        <stop offset="1" stopColor="var(--panel)" stopOpacity=".88" />
      </linearGradient>
      <mask id="memory-fade" maskContentUnits="objectBoundingBox">
        <rect width="1" height="1" fill="url(#memory-fade-gradient)" />
      </mask>
    </defs>
  )
}

type HatchProps = { id: string; pitch: number; tint: string; line: string; width: number; isCrossed?: boolean }

function Hatch({ id, pitch, tint, line, width, isCrossed = false }: HatchProps) {
  return (
    <pattern id={id} width={pitch} height={pitch} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={pitch} height={pitch} fill={tint} />
      <path d={isCrossed ? `M0 0V${pitch}M0 0H${pitch}` : `M0 0V${pitch}`} stroke={line} strokeWidth={width} />
    </pattern>
  )
}
