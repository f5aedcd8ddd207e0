import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Locale } from '@/lib/messages/locale'
import type { Translate } from '@/lib/messages/translate'
import { MessagesContext } from '@/lib/messages/use-messages'
import { type ExportTheme, exportColours } from './export-colours'
import { ExportDrawing, type ExportFacts } from './export-drawing'

const VARIABLE = /^var\(--([a-z0-9-]+)\)$/

/** How an export looks and speaks. */
export type ExportStyle = { readonly theme: ExportTheme; readonly locale: Locale; readonly t: Translate }

/**
 * The drawing as one file that other programs show as the browser does: no style sheet, no variable, no script.
 * Shape: SVG as text, well formed whatever the names are. Runs where there is a document.
 */
export function memorySvg(facts: ExportFacts, { theme, locale, t }: ExportStyle): string {
  const holder = document.createElement('div')
  const root = createRoot(holder)
  flushSync(() =>
    root.render(
      <MessagesContext value={{ locale, t }}>
        <ExportDrawing {...facts} language={locale} />
      </MessagesContext>,
    ),
  )
  const drawing = holder.firstElementChild
  if (!drawing) throw new Error('the drawing is empty')
  for (const element of [drawing, ...drawing.querySelectorAll('*')]) standAlone(element, exportColours[theme])
  const text = new XMLSerializer().serializeToString(drawing)
  root.unmount()
  return text
}

/** Colours become values; what only the page's own style sheets and scripts read goes. */
function standAlone(element: Element, colours: Readonly<Record<string, string>>) {
  for (const { name, value } of [...element.attributes]) {
    const colour = VARIABLE.exec(value)?.[1]
    if (colour !== undefined) element.setAttribute(name, colours[colour] ?? 'none')
    else if (name === 'class' || name.startsWith('data-') || name === 'aria-hidden') element.removeAttribute(name)
  }
}
