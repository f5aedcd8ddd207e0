import { visibleText } from '@/lib/ecs/visible-text'
import { plainMarkdown } from '@/lib/format/markdown'
import { shownMemory } from '@/lib/memory/shown-memory'
import type { Translate } from '@/lib/messages/translate'
import { type MemoryCellRow, memoryCells } from '../memory-cells'
import { findingWords } from '../memory-sentence'
import type { ExportFacts } from './export-drawing'

/** The same numbers as a Markdown table, below their title. */
export function memoryMarkdown(facts: ExportFacts, t: Translate): string {
  const memory = shownMemory(facts.memory)
  const before = facts.before ? shownMemory(facts.before) : null
  const { columns, rows, total } = memoryCells({ memory, before, usage: facts.usage ?? null }, t)
  const names = [
    t('memory.table.container'),
    ...columns.map(({ key }) => t(`memory.table.${key}`)),
    t('memory.table.finding'),
  ]
  const size =
    memory.taskMiB === null
      ? null
      : `${t('memory.frame.task')} ${t('memory.mebibytes', { value: String(memory.taskMiB) })}`
  const caption = [t('memory.table.caption'), size].filter((part) => part !== null).join(' · ')
  return [
    `### ${plainMarkdown(visibleText(facts.title))}`,
    '',
    plainMarkdown(caption),
    '',
    line(names.map(plainMarkdown)),
    line(['---', ...columns.map(({ isWords }) => (isWords ? '---' : '---:')), '---']),
    ...rows.map((row) => line(cellsOf(row, t))),
    line(cellsOf(total, t)),
    '',
  ].join('\n')
}

function cellsOf({ name, tag, cells, findings }: MemoryCellRow, t: Translate): readonly string[] {
  const named = plainMarkdown(tag === null ? name : `${name} (${tag})`)
  return [
    named,
    ...cells.map(plainMarkdown),
    plainMarkdown(findings.map((finding) => findingWords(finding, t)).join('; ')),
  ]
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
