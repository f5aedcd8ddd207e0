'use client'
import { DropdownMenu } from 'radix-ui'
import { useLocale, useMessages } from '@/lib/messages/use-messages'
import type { ExportFacts } from './export-drawing'
import { memoryMarkdown } from './memory-markdown'
import { svgToPng } from './memory-png'
import { memorySvg } from './memory-svg'

export type ExportOutcome = 'copied' | 'saved' | 'failed'

const ITEMS = ['png', 'svg', 'print', 'markdown'] as const

/** What a drawing can be taken out as. */
export function ExportMenu({ facts, onDone }: { facts: ExportFacts; onDone: (outcome: ExportOutcome) => void }) {
  const t = useMessages()
  const locale = useLocale()
  const name = facts.title.replace(/[^\p{L}\p{N}.]+/gu, '-').slice(0, 80) || 'memory'
  const svg = (isPrint: boolean) => {
    const theme = document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light'
    return memorySvg(facts, { theme: isPrint ? 'print' : theme, locale, t })
  }
  const exports: Readonly<Record<(typeof ITEMS)[number], () => Promise<ExportOutcome>>> = {
    png: async () => save(await svgToPng(svg(false)), `${name}.png`),
    svg: async () => save(new Blob([svg(false)], { type: 'image/svg+xml' }), `${name}.svg`),
    print: async () => save(new Blob([svg(true)], { type: 'image/svg+xml' }), `${name}-print.svg`),
    markdown: async () => {
      await navigator.clipboard.writeText(memoryMarkdown(facts, t))
      return 'copied'
    },
  }
  return ITEMS.map((item) => (
    <DropdownMenu.Item
      key={item}
      onSelect={() => void exports[item]().then(onDone, () => onDone('failed'))}
      className="flex min-h-8 items-center rounded-chip px-2.5 outline-none data-[highlighted]:bg-hover max-sm:min-h-10"
    >
      {t(`memory.export.${item}`)}
    </DropdownMenu.Item>
  ))
}

function save(blob: Blob, name: string): ExportOutcome {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return 'saved'
}
