import { plainMarkdown } from '@/lib/format/markdown'
import type { Translate } from '@/lib/messages/translate'
import type { ComparisonView } from '@/lib/views/comparison'
import type { Shown } from '@/lib/views/container'

/** A comparison as a Markdown table, to be put into a review or a ticket. */
export function comparisonMarkdown(t: Translate, { from, to, changes }: ComparisonView): string {
  const title = `### ${plainMarkdown(`${from.family}:${from.revision} → ${to.family}:${to.revision}`)}`
  const head = [t('comparison.field'), `:${from.revision}`, `:${to.revision}`, t('comparison.effect.title')]
  const rows = changes.groups.flatMap(({ container, changes: all }) =>
    all.map((change) => [
      `${plainMarkdown(container ?? t('comparison.task'))}: ${code([change.field || t('comparison.container'), change.item].filter(Boolean).join(' '))}`,
      shown(t, change.from),
      shown(t, change.to),
      plainMarkdown(
        [change.effect && t(change.effect.key, change.effect.values), change.isHidden && t('comparison.hidden')]
          .filter(Boolean)
          .join(' '),
      ),
    ]),
  )
  if (rows.length === 0) return `${title}\n\n${t('comparison.noChanges')}\n`
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`)
  return `${title}\n\n${lines.join('\n')}\n`
}

function shown(t: Translate, value: Shown | null): string {
  if (value === null) return '—'
  return typeof value === 'string' ? code(value) : t('ui.masked')
}

// Text of AWS must not become markup: a code span of more backticks than it holds. In a table no code span can hold a
// backslash before a pipe. Source: GitHub Flavored Markdown, tables.
function code(text: string): string {
  if (text.includes('\\|')) return plainMarkdown(text)
  const fence = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1)
  const space = fence.length > 1 ? ' ' : ''
  return text === '' ? '' : `${fence}${space}${text.replaceAll('|', '\\|')}${space}${fence}`
}

const cell = (text: string) => text.replace(/\s*\n\s*/g, ' ')
