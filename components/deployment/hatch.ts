/**
 * The lines of a hatch inside one square cell, at 45°, clipped to it.
 * Shape: SVG path data. Units: px.
 */
export function cellHatch(sizePx: number, isRising: boolean): string {
  const stepPx = sizePx > 8 ? 4 : 2.5
  const lines: string[] = []
  for (let sum = stepPx; sum < 2 * sizePx; sum += stepPx) {
    const near = Math.max(0, sum - sizePx)
    const far = Math.min(sum, sizePx)
    const turned = (x: number) => (isRising ? x : sizePx - x)
    lines.push(`M${turned(near)} ${far}L${turned(far)} ${near}`)
  }
  return lines.join('')
}
