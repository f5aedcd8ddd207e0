import { labelWidthPx } from '@/lib/memory/label-fit'

const PAGE_PX = { width: 1200, margin: 24, gap: 18, value: 262 } as const
const NAME_PX = { roomy: 196, dense: 252 } as const
const MEASURED_PX = 11

/** Where the columns of an exported drawing stand. Units: px. */
export type ExportPage = {
  readonly widthPx: number
  readonly marginPx: number
  readonly namePx: number
  readonly trackAtPx: number
  readonly trackPx: number
  readonly valueAtPx: number
  readonly valuePx: number
}

export function exportPage(isDense: boolean): ExportPage {
  const { width, margin, gap, value } = PAGE_PX
  const namePx = isDense ? NAME_PX.dense : NAME_PX.roomy
  const trackAtPx = margin + namePx + gap
  const valueAtPx = width - margin - value
  return {
    widthPx: width,
    marginPx: margin,
    namePx,
    trackAtPx,
    trackPx: valueAtPx - gap - trackAtPx,
    valueAtPx,
    valuePx: value,
  }
}

/** How wide a text runs, on the safe side, in whatever font the reader has. Units: px. */
export function textWidthPx(text: string, sizePx: number): number {
  return (labelWidthPx(text) * sizePx) / MEASURED_PX
}

/** A text cut to a width: an exported drawing cannot wrap it. Units: px. */
export function cutText(text: string, widthPx: number, sizePx: number): string {
  if (textWidthPx(text, sizePx) <= widthPx) return text
  let cut = ''
  for (const character of text) {
    if (textWidthPx(`${cut}${character}…`, sizePx) > widthPx) break
    cut += character
  }
  return `${cut}…`
}
