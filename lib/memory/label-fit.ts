const NARROW = /[ .,:;'|!·()[\]fijlrtI\-/]/
const WIDE = /[mwMWQGO@%–—]/
const WIDTH_PX = { narrow: 3.7, wide: 9.2, full: 11, other: 6.2 } as const
// components/memory/memory-label-fit.css has one rule for each of these widths.
const FITS_PX = [
  100, 120, 140, 160, 180, 200, 220, 240, 260, 280, 300, 330, 360, 390, 420, 460, 500, 540, 580, 620, 680, 740, 820,
  900, 1000, 1150, 1300, 1500, 1800,
] as const

/** How wide a label of 11 px runs, on the safe side. Units: px. */
export function labelWidthPx(text: string): number {
  let width = 0
  for (const character of text) width += WIDTH_PX[widthOf(character)]
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

function widthOf(character: string): keyof typeof WIDTH_PX {
  if ((character.codePointAt(0) ?? 0) >= 0x2e80) return 'full'
  if (NARROW.test(character)) return 'narrow'
  return WIDE.test(character) ? 'wide' : 'other'
}
