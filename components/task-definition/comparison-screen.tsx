'use client'
import { CopyButton } from '@/components/ui/copy-button'
import { later } from '@/components/ui/later'
import { noticesAbout } from '@/components/ui/notices-about'
import { PageHeader } from '@/components/ui/page-header'
import { ScreenState } from '@/components/ui/screen-state'
import { Section } from '@/components/ui/section'
import { Segment } from '@/components/ui/segment'
import { Tag } from '@/components/ui/tag'
import { useQueryText } from '@/components/ui/use-query-text'
import { useMessages } from '@/lib/messages/use-messages'
import { useComparison } from '@/lib/queries/task-definition'
import { type ComparisonRef, comparisonOf } from '@/lib/routes'
import type { ComparisonView } from '@/lib/views/comparison'
import { ChangeTable } from './change-table'
import { comparisonMarkdown } from './comparison-markdown'
import { ComparisonSummary } from './comparison-summary'
import { RevisionPicker } from './revision-picker'

const MemoryVisualiser = later(
  async () => (await import('@/components/memory/memory-visualiser')).MemoryVisualiser,
  'used',
)
const DefinitionDiffSection = later(
  async () => (await import('./definition-diff-section')).DefinitionDiffSection,
  'seen',
)

/** Two revisions side by side: what changed and what it does, the memory before and after, and the JSON. */
export function ComparisonScreen({ at }: { at: ComparisonRef }) {
  const [show, setShow] = useQueryText('show')
  const isJsonOnly = show === 'json'
  return (
    <ScreenState name={at.family} answer={useComparison(at)}>
      {({ data, notices }) => {
        const lines = <DefinitionDiffSection at={comparisonOf(at, data.from, data.to)} />
        return (
          <>
            <ComparisonHeader
              at={at}
              view={data}
              isJsonOnly={isJsonOnly}
              onShow={(isOnly) => setShow(isOnly ? 'json' : null)}
            />
            {!isJsonOnly && <ComparisonSummary view={data} />}
            {isJsonOnly ? lines : <Meaning view={data} notices={notices} lines={lines} />}
          </>
        )
      }}
    </ScreenState>
  )
}

type HeaderProps = { at: ComparisonRef; view: ComparisonView; isJsonOnly: boolean; onShow: (isOnly: boolean) => void }

function ComparisonHeader({ at, view, isJsonOnly, onShow }: HeaderProps) {
  const t = useMessages()
  const { from, to, changes } = view
  const isOneFamily = from.family === to.family
  return (
    <PageHeader
      title={
        <>
          {from.family}
          <span className="font-normal text-ink-3">:{from.revision} → </span>
          {!isOneFamily && to.family}
          <span className="font-normal">:{to.revision}</span>
        </>
      }
      badges={
        <>
          <RevisionPicker scope={at} from={from} to={to} />
          <Tag>{t('comparison.changed', { count: changes.changedCount })}</Tag>
          <Tag>{t('comparison.same', { count: changes.sameCount })}</Tag>
        </>
      }
      actions={
        <>
          <Segment
            label={t('comparison.show')}
            value={isJsonOnly ? 'json' : 'meaning'}
            onChange={(value) => onShow(value === 'json')}
            options={[
              { value: 'meaning', label: t('comparison.meaning') },
              { value: 'json', label: t('comparison.jsonOnly') },
            ]}
          />
          <CopyButton text={comparisonMarkdown(t, view)} label={t('comparison.copyMarkdown')} />
        </>
      }
    />
  )
}

type MeaningProps = {
  view: ComparisonView
  notices: Parameters<typeof noticesAbout>[0]
  lines: React.ReactNode
}

function Meaning({ view, notices, lines }: MeaningProps) {
  const t = useMessages()
  const { from, to, changes, memory } = view
  return (
    <>
      <Section title={t('comparison.memory')} notices={noticesAbout(notices, 'revisions')}>
        <MemoryVisualiser
          memory={memory.to}
          before={memory.from}
          exportTitle={`${from.family}:${from.revision} → ${to.family}:${to.revision}`}
        />
      </Section>
      <div className="grid grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_452px]">
        <Section title={t('comparison.changes')} count={changes.changedCount}>
          {changes.groups.length > 0 ? (
            <ChangeTable groups={changes.groups} from={`:${from.revision}`} to={`:${to.revision}`} />
          ) : (
            <p className="text-ink-2">{t('comparison.noChanges')}</p>
          )}
        </Section>
        <div className="min-w-0 border-line max-lg:border-t lg:border-l">{lines}</div>
      </div>
    </>
  )
}
