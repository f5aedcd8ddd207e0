'use client'
import { PageHeader } from '@/components/ui/page-header'
import { ScreenState } from '@/components/ui/screen-state'
import { Section } from '@/components/ui/section'
import { Segment } from '@/components/ui/segment'
import { TableFilter } from '@/components/ui/table-filter'
import { useGlide } from '@/components/ui/use-glide'
import { useQueryText } from '@/components/ui/use-query-text'
import type { Finding } from '@/lib/ecs/finding'
import { useMessages } from '@/lib/messages/use-messages'
import { useAttention } from '@/lib/queries/overview'
import type { ScopeRef } from '@/lib/routes'
import type { AttentionView } from '@/lib/views/attention'
import { FindingRow, findingKey } from './finding-row'

const shown = ['all', 'failing', 'degraded'] as const
type Shown = (typeof shown)[number]

/** Everything in a scope that somebody has to look at, worst first; what is only worth knowing follows. */
export function AttentionScreen({ at }: { at: ScopeRef }) {
  const t = useMessages()
  return (
    <ScreenState answer={useAttention(at)}>
      {({ data, notices }) => (
        <>
          <PageHeader title={t('attention.title')} />
          <Findings at={at} view={data} notices={notices.filter(({ section }) => section !== undefined)} />
          {data.notes.length > 0 && (
            <Section title={t('attention.notes')} count={data.notes.length} sub={t('attention.noteText')}>
              <FindingList at={at} findings={data.notes} />
            </Section>
          )}
        </>
      )}
    </ScreenState>
  )
}

function Findings(props: { at: ScopeRef; view: AttentionView; notices: Parameters<typeof Section>[0]['notices'] }) {
  const t = useMessages()
  const [show, setShow] = useQueryText('show')
  const [find, setFind] = useQueryText('find')
  const { findings, progress } = props.view
  const state = shown.find((each) => each === show) ?? 'all'
  const wanted = findings.filter(
    (finding) => isWanted(finding, state) && textOf(finding, t).includes((find ?? '').trim().toLowerCase()),
  )
  return (
    <Section
      title={t('attention.findings')}
      count={wanted.length}
      sub={t('attention.order')}
      notices={props.notices ?? []}
      actions={
        <Segment<Shown>
          label={t('attention.show')}
          value={state}
          onChange={(value) => setShow(value === 'all' ? null : value)}
          options={shown.map((value) => ({
            value,
            label: value === 'all' ? t('attention.all') : t(`condition.${value}`),
          }))}
        />
      }
    >
      {(findings.length > 1 || find) && (
        <TableFilter
          label={t('attention.what')}
          text={find ?? ''}
          onChange={(text) => setFind(text, { replace: true })}
          shown={wanted.length}
          all={findings.length}
        />
      )}
      <FindingList at={props.at} findings={wanted} />
      {wanted.length === 0 && (
        <p className="py-3 text-ink-3">
          {t(findings.length > 0 ? 'ui.noMatch' : progress.isComplete ? 'attention.none' : 'attention.noneSoFar')}
        </p>
      )}
    </Section>
  )
}

/** Findings one below the other. */
export function FindingList(props: { at: ScopeRef; findings: readonly Finding[]; isBrief?: boolean }) {
  const list = useGlide<HTMLUListElement>()
  return (
    <ul ref={list}>
      {props.findings.map((finding) => (
        <FindingRow key={findingKey(finding)} at={props.at} finding={finding} isBrief={props.isBrief ?? false} />
      ))}
    </ul>
  )
}

function isWanted({ condition }: Finding, state: Shown): boolean {
  return state === 'all' || condition === state
}

function textOf(finding: Finding, t: ReturnType<typeof useMessages>): string {
  const sentences = [finding.title, ...finding.evidence].map(({ key, values }) => t(key, values))
  return [finding.service, finding.cluster, ...sentences, finding.verbatim].join(' ').toLowerCase()
}
