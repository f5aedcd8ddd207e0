'use client'
import { FindingList } from '@/components/attention/attention-screen'
import { ChangeList } from '@/components/change/change-list'
import { NoClusters } from '@/components/cluster/no-clusters'
import { later } from '@/components/ui/later'
import { noticesAbout } from '@/components/ui/notices-about'
import { PageHeader } from '@/components/ui/page-header'
import { ScreenState } from '@/components/ui/screen-state'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { useMessages } from '@/lib/messages/use-messages'
import type { Notice } from '@/lib/problem'
import { useOverview } from '@/lib/queries/overview'
import { routes, type ScopeRef } from '@/lib/routes'
import type { OverviewView } from '@/lib/views/overview'
import { OverviewHeader } from './overview-header'

const mostFindings = 12

const ClusterOverview = later(async () => (await import('./cluster-overview')).ClusterOverview, 'used')

/** One account in one region at a glance: what is wrong, why, where to look; then where everything runs. */
export function OverviewScreen({ at }: { at: ScopeRef }) {
  return (
    <ScreenState answer={useOverview(at)}>
      {({ data, notices }) =>
        data.clusters.length === 0 ? (
          <>
            <PageHeader title={`${at.account} · ${at.region}`} />
            <NoClusters scope={data.scope} />
          </>
        ) : (
          <>
            <OverviewHeader facts={data} clusters={data.clusters} />
            <div className="grid grow grid-cols-[minmax(0,1fr)] max-lg:content-start lg:grid-cols-[minmax(0,1fr)_292px] wall:grid-cols-[minmax(0,1fr)_400px]">
              <div className="min-w-0">
                <Attention
                  at={at}
                  view={data}
                  notices={noticesAbout(notices, 'tasks', 'taskDefinition', 'taskDefinitions')}
                />
                <Clusters
                  at={at}
                  view={data}
                  notices={noticesAbout(notices, 'clusters', 'services', 'containerInstances')}
                />
              </div>
              <RecentChanges at={at} view={data} />
            </div>
          </>
        )
      }
    </ScreenState>
  )
}

type Part = { at: ScopeRef; view: OverviewView }

function Attention({ at, view, notices }: Part & { notices: readonly Notice[] }) {
  const t = useMessages()
  const { findings, progress } = view
  const moreCount = findings.length - mostFindings
  return (
    <Section
      title={t('attention.title')}
      count={findings.length}
      notices={notices}
      actions={<span className="text-ink-3">{t('attention.order')}</span>}
    >
      <FindingList at={at} findings={findings.slice(0, mostFindings)} isBrief />
      {findings.length === 0 && (
        <p className="text-ink-3">{t(progress.isComplete ? 'attention.none' : 'attention.noneSoFar')}</p>
      )}
      {moreCount > 0 && (
        <p className="border-line-faint border-t pt-2">
          <TextLink href={routes.attention(at)}>{t('attention.more', { count: moreCount })}</TextLink>
        </p>
      )}
    </Section>
  )
}

function Clusters({ at, view, notices }: Part & { notices: readonly Notice[] }) {
  const t = useMessages()
  return (
    <Section
      id="clusters"
      title={t('cluster.title')}
      count={view.clusters.length}
      notices={notices}
      actions={<TextLink href={routes.clusters(at)}>{t('overview.allClusters')}</TextLink>}
    >
      <ClusterOverview at={at} clusters={view.clusters} />
    </Section>
  )
}

function RecentChanges({ at, view }: Part) {
  const t = useMessages()
  return (
    <aside className="min-w-0 border-line max-lg:border-t lg:border-l">
      <Section title={t('change.recent')} actions={<TextLink href={routes.changes(at)}>{t('change.all')}</TextLink>}>
        <ChangeList at={at} changes={view.changes} isBrief />
        {view.changes.length === 0 && <p className="text-ink-3">{t('change.none')}</p>}
      </Section>
    </aside>
  )
}
