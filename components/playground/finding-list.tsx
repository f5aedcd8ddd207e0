'use client'
import { Button } from '@/components/ui/button'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { Section } from '@/components/ui/section'
import { Verbatim } from '@/components/ui/verbatim'
import type { PlacedFinding } from '@/lib/definition-rules/check-text'
import type { TextEdit } from '@/lib/definition-rules/edit-text'
import type { TextPlace } from '@/lib/definition-rules/json-text'
import { pathText, readable } from '@/lib/definition-rules/report'
import type { Fix } from '@/lib/definition-rules/rule'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import { countFindings, type PlaygroundReading } from '@/lib/playground/reading'
import { LineLink } from './line-link'
import { severityCondition } from './severity'

type Props = {
  reading: PlaygroundReading
  onPlace: (place: TextPlace) => void
  onFix: (fix: TextEdit) => void
}

/** What the rules find, the gravest first, what AWS would answer, and which rules about sizes are kept. */
export function FindingList({ reading, onPlace, onFix }: Props) {
  const t = useMessages()
  const { findings, passed } = reading
  const { error, warning, note } = countFindings(findings)
  return (
    <Section
      title={t('playground.findings')}
      sub={t('playground.count', { errors: error, warnings: warning, notes: note })}
    >
      <Refusal reading={reading} />
      <ul>
        {findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name; two may say the same of one place
          <FindingItem key={index} finding={finding} onPlace={onPlace} onFix={onFix} />
        ))}
        {passed.map(({ code, values }) => (
          <li key={code} className="flex gap-2.5 border-line-faint border-t py-1.5 text-ink-2">
            <span className="flex h-5 items-center">
              <ConditionGlyph condition="steady" label={t('playground.passedLabel')} />
            </span>
            {t(`playground.passed.${code}`, values)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Refusal({ reading: { refusal } }: { reading: PlaygroundReading }) {
  const t = useMessages()
  if (!refusal) return <p className="pb-2 text-ink-2 text-sm">{t('playground.accepted')}</p>
  return (
    <div className="pb-2 text-sm">
      <p className="text-ink-2">{t(refusal.awsMessage ? 'playground.awsSays' : 'playground.awsRefuses')}</p>
      {refusal.awsMessage && <Verbatim text={refusal.awsMessage} />}
    </div>
  )
}

function FindingItem({ finding, onPlace, onFix }: Omit<Props, 'reading'> & { finding: PlacedFinding }) {
  const t = useMessages()
  const { severity, code, values, place, path, fix, source } = finding
  const words = readable(values)
  return (
    <li className="flex gap-2.5 border-line-faint border-t py-2">
      <span className="flex h-5 items-center">
        <ConditionGlyph condition={severityCondition[severity]} label={t(`check.severity.${severity}`)} />
      </span>
      <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <p className="font-semibold">{t(`rule.${code}.what`, words)}</p>
        <p className="text-ink-2 text-sm">{t(`rule.${code}.why`, words)}</p>
        <div className="flex flex-wrap items-center gap-x-3 pt-0.5">
          <LineLink place={place} onPlace={onPlace} path={path.length > 0 ? pathText(path) : ''} />
          <span className="text-ink-3 text-xs">{source}</span>
        </div>
      </div>
      {fix && (
        <Button
          variant="quiet"
          className="self-start text-accent-ink!"
          onClick={() => onFix(fix)}
          title={fixTitle(fix, t)}
        >
          {fixWords(fix, t)}
        </Button>
      )}
    </li>
  )
}

function fixWords({ value }: Fix, t: Translate): string {
  return value === null ? t('playground.fix.remove') : t('playground.fix.set', { value: String(value) })
}

function fixTitle({ path, value }: Fix, t: Translate): string {
  const at = pathText(path)
  return value === null
    ? t('playground.fix.removeTitle', { path: at })
    : t('playground.fix.setTitle', { path: at, value: String(value) })
}
