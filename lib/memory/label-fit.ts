const LATIN_PX = 6.1
const FULL_WIDTH_PX = 11
const FITS_PX = [120, 160, 200, 240, 280, 320, 360, 420, 480, 560, 640, 760, 900, 1100, 1400, 1800] as const

/** How wide a label of 11 px runs, on the safe side. Units: px. */
export function labelWidthPx(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? LATIN_PX : FULL_WIDTH_PX
  return Math.ceil(width)
}

/**
 * The narrowest track on which a label fits into its share, so that style sheets can hide it on narrower ones.
 * Shape: one of a few widths, px; null when no track is wide enough.
 */
export function labelTrackPx(widthPx: number, roomPercent: number): number | null {
  const neededPx = (widthPx / roomPercent) * 100
  return FITS_PX.find((each) => each >= neededPx) ?? null
}
