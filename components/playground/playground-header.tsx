'use client'
import { CheckIcon, DownloadIcon, LinkIcon } from 'lucide-react'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { useMessages } from '@/lib/messages/use-messages'
import { LONGEST_LINK } from '@/lib/playground/link'
import { countFindings, type PlaygroundReading, type UnreadText } from '@/lib/playground/reading'
import { saveText } from './save-text'
import type { Link } from './use-link'

/** How the definition fares, and how to hand it on. */
export function PlaygroundHeader(props: { reading: PlaygroundReading | UnreadText; text: string; link: Link }) {
  const t = useMessages()
  const { reading, text, link } = props
  const save = () => saveText(text, `${fileName(reading)}.json`)
  return (
    <PageHeader
      title={t('playground.title')}
      badges={<FindingBadge reading={reading} />}
      actions={
        <>
          {link && link.href === null ? (
            <span role="status" className="max-w-[44ch] text-ink-2 text-sm">
              {t('playground.linkTooLong', { longest: LONGEST_LINK, kept: link.isKept ? 'yes' : 'no' })}
            </span>
          ) : (
            <LinkBox href={link?.href ?? null} />
          )}
          <Button onClick={save}>
            <DownloadIcon size={13} className="text-ink-3" aria-hidden="true" />
            {t('playground.save')}
          </Button>
        </>
      }
    />
  )
}

function FindingBadge({ reading }: { reading: PlaygroundReading | UnreadText }) {
  const t = useMessages()
  if ('reason' in reading) return <Badge condition="failing">{t('playground.unreadable')}</Badge>
  const { error, warning, note } = countFindings(reading.findings)
  const condition = error > 0 ? 'failing' : warning > 0 ? 'degraded' : 'steady'
  return <Badge condition={condition}>{t('playground.count', { errors: error, warnings: warning, notes: note })}</Badge>
}

function LinkBox({ href }: { href: string | null }) {
  const t = useMessages()
  const [copied, setCopied] = useState<string | null>(null)
  const isCopied = href !== null && copied === href
  const Icon = isCopied ? CheckIcon : LinkIcon
  return (
    <span className="inline-flex items-center print:hidden">
      <span
        className="-mr-px inline-block h-7 rounded-l-ctl border border-line-strong px-2.5 font-mono text-ink-2 text-xs leading-[26px] max-sm:hidden"
        title={t('playground.linkNote')}
      >
        {href === null ? '…' : `${shortLink(href)}…`}
      </span>
      <Button
        disabled={href === null}
        className="sm:rounded-l-none"
        onClick={() => href && void navigator.clipboard.writeText(href).then(() => setCopied(href))}
      >
        <Icon size={13} className="text-ink-3" aria-hidden="true" />
        <span aria-live="polite">{t(isCopied ? 'ui.copied' : 'playground.copyLink')}</span>
      </Button>
    </span>
  )
}

function shortLink(href: string): string {
  const { pathname, hash } = new URL(href)
  return (pathname + hash).slice(0, 17)
}

function fileName(reading: PlaygroundReading | UnreadText): string {
  return 'reason' in reading ? 'task-definition' : reading.chosen.name.replace(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 80)
}
