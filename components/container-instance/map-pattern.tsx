import { Hatch } from '@/components/ui/hatch'

/** The hatches of the map: rising where a task may come, crossed where it cannot be, falling where nothing comes. */
export function MapPatterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      <defs>
        <Hatch id="map-fits" kind="rising" tint="fill-run-tint" line="stroke-run-solid" />
        <Hatch id="map-short" kind="crossed" tint="fill-fail-tint" line="stroke-fail-solid" pitch={6} />
        <Hatch id="map-unused" kind="falling" tint="fill-idle-tint" line="stroke-idle-solid" />
        <Hatch id="map-leaving" kind="falling" tint="fill-none" line="stroke-panel" />
      </defs>
    </svg>
  )
}
