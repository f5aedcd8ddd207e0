'use client'
import { FindingRow, findingKey } from '@/components/attention/finding-row'
import { ChangeRow, changeKey } from '@/components/change/change-list'
import { NoClusters } from '@/components/cluster/no-clusters'
import { later } from '@/components/ui/later'
import { ScreenState } from '@/components/ui/screen-state'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { useGlide } from '@/components/ui/use-glide'
import { useMessages } from '@/lib/messages/use-messages'
import type { Notice } from '@/lib/problem'
import { useScopesOverview } from '@/lib/queries/overview'
import { routes } from '@/lib/routes'
import type { ScopeOverview, ScopesOverviewView } from '@/lib/views/scopes-overview'
import type { ScopeView } from '@/lib/views/view'
import { leadSentence } from './lead'
import { OverviewHeader } from './overview-header'

const mostFindings = 20

const ClusterOverview = later(async () => (await import('./cluster-overview')).ClusterOverview, 'used')

/** Every account and region at a glance; one that fails says why and leaves the others alone. */
export function ScopesOverviewScreen() {
  return (
    <ScreenState answer={useScopesOverview()}>
      {({ data, notices }) => {
        const clusters = data.scopes.flatMap(({ overview }) => overview?.clusters ?? [])
        return (
          <>
            <OverviewHeader facts={{ ...data, clusters }} clusters={clusters} />
            <div className="grid grow grid-cols-[minmax(0,1fr)] max-lg:content-start lg:grid-cols-[minmax(0,1fr)_292px] wall:grid-cols-[minmax(0,1fr)_400px]">
              <div id="clusters" className="min-w-0 scroll-mt-14">
                <Attention view={data} />
                {data.scopes.map((each) => (
                  <ScopeSection key={nameOf(each.scope)} {...each} findings={data.findings} notices={notices} />
                ))}
              </div>
              <RecentChanges view={data} />
            </div>
          </>
        )
      }}
    </ScreenState>
  )
}

const nameOf = ({ account, region }: ScopeView) => `${account}/${region}`

function Attention({ view: { findings, progress } }: { view: ScopesOverviewView }) {
  const t = useMessages()
  const shown = findings.slice(0, mostFindings)
  return (
    <Section
      title={t('attention.title')}
      count={findings.length}
      actions={<span className="text-ink-3">{t('attention.order')}</span>}
    >
      <ul>
        {shown.map(({ scope, ...finding }) => (
          <FindingRow
            key={`${nameOf(scope)} ${findingKey(finding)}`}
            at={scope}
            finding={finding}
            isBrief
            isAmongScopes
          />
        ))}
      </ul>
      {findings.length === 0 && (
        <p className="text-ink-3">{t(progress.isComplete ? 'attention.none' : 'attention.noneSoFar')}</p>
      )}
      {findings.length > shown.length && (
        <p className="border-line-faint border-t pt-2 text-ink-3">
          {t('overview.moreFindings', { count: findings.length - shown.length })}
        </p>
      )}
    </Section>
  )
}

function ScopeSection(props: ScopeOverview & Pick<ScopesOverviewView, 'findings'> & { notices: readonly Notice[] }) {
  const t = useMessages()
  const { scope, overview } = props
  const name = nameOf(scope)
  const findings = props.findings.filter((finding) => nameOf(finding.scope) === name)
  return (
    <Section
      title={
        <TextLink href={routes.overview(scope)} quiet>
          {scope.account} <span className="font-normal text-ink-3">{scope.region}</span>
        </TextLink>
      }
      sub={scope.accountId && <span className="font-mono">{scope.accountId}</span>}
      actions={overview && overview.clusters.length > 0 && leadSentence({ ...overview, findings }, t)}
      notices={props.notices.filter(({ section }) => section?.endsWith(`:${name}`))}
    >
      {overview?.clusters.length === 0 && <NoClusters scope={scope} />}
      {overview && overview.clusters.length > 0 && <ClusterOverview at={scope} clusters={overview.clusters} isBrief />}
    </Section>
  )
}

function RecentChanges({ view: { changes } }: { view: ScopesOverviewView }) {
  const t = useMessages()
  const list = useGlide<HTMLOListElement>()
  return (
    <aside className="min-w-0 border-line max-lg:border-t lg:border-l">
      <Section title={t('change.recent')}>
        <ol ref={list}>
          {changes.map(({ scope, ...change }) => (
            <ChangeRow key={`${nameOf(scope)} ${changeKey(change)}`} at={scope} change={change} isBrief isAmongScopes />
          ))}
        </ol>
        {changes.length === 0 && <p className="text-ink-3">{t('change.none')}</p>}
      </Section>
    </aside>
  )
}
